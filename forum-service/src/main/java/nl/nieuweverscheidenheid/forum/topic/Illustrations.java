// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.nieuweverscheidenheid.kit.web.Violation;

/** The images that texts show by their ids. Where those come from and who may show them is no matter of topics and posts. */
public interface Illustrations {
    /** What is wrong with the images that these words show beyond those before. */
    List<Violation> wrong(Wording wording);

    /**
     * Lets a contribution that is about to be stored show what its words show, as far as it may: what is gone by now leaves
     * a gap. A text without images costs nothing.
     *
     * @param place id of the contribution
     */
    void take(Wording wording, String place);

    /** What each of these texts shows that is still there; texts that show nothing are left out. */
    Map<String, List<Shown>> shownIn(Collection<String> texts);

    /**
     * An image as readers get it.
     *
     * @param id by which texts show it
     * @param hash by which it is addressed: /images/{hash}/{width}
     * @param sizes in which it can be had, the smallest first
     */
    record Shown(String id, String hash, List<Size> sizes) {
        public Shown {
            sizes = List.copyOf(sizes);
        }
    }

    /** Width and height in pixels. */
    record Size(int width, int height) {}
}
