// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.typology.municipality;

import java.util.List;

/** No municipality has this code, slug or name, nor ever had. */
public final class MunicipalityNotFound extends RuntimeException {
    private final transient List<Register.Near> near;

    MunicipalityNotFound(String sought, List<Register.Near> near) {
        super("No municipality has the code, slug or name " + sought);
        this.near = List.copyOf(near);
    }

    /** Those whose name has it or is written almost like it, the most alike first. */
    public List<Register.Near> near() {
        return near;
    }
}
