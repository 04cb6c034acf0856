// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.newcomer;

/** Somebody who is new here puts no link into what others read already. */
public final class LinksNotYet extends RuntimeException {
    LinksNotYet() {
        super("Who is new here adds no links to what others read already; say it in a new contribution");
    }
}
