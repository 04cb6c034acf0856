// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

/** What a service has to do before it can answer rightly; meanwhile every request to its API gets a 503. */
public interface Preparation {
    /** Whether it is done. */
    boolean isDone();

    /** What it is about, after "The service is still …". */
    String activity();
}
