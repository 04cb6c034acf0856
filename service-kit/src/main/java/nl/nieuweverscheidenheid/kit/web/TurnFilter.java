// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Lets those who wait go first. A virtual thread keeps its core for as long as it computes, and Tomcat goes on with the
 * next request of a connection if that is there already: a few quick clients would keep all cores, and the others wait
 * for a hundred answers instead of one.
 */
final class TurnFilter implements Filter {
    @Override
    @SuppressWarnings("ThreadPriorityCheck") // Of a virtual thread it is no hint: it goes behind all that wait.
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Thread.currentThread().isVirtual()) {
            Thread.yield();
        }
        chain.doFilter(request, response);
    }
}
