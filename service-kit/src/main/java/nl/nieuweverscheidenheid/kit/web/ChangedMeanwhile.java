// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

/** Somebody else changed the thing after the version that this change is made on. */
public class ChangedMeanwhile extends RuntimeException {
    public ChangedMeanwhile(String what) {
        super(what + " was changed by somebody else meanwhile; read it again and repeat your change on that");
    }
}
