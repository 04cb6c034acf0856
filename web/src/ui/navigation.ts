// SPDX-License-Identifier: EUPL-1.2

/** The page where the reader is, by its path; nothing yet on the first page of a visit. */
let here: string | undefined;
/** Whether the next page is reached by the browser's back or forward button, which restores the place itself. */
let goingBack = false;

window.addEventListener('popstate', () => {
  goingBack = true;
});

/**
 * Puts the focus on a page's heading, as a browser does when a page loads, so that keyboard and screen reader start
 * there. Not on the first page of a visit: there the browser has done so itself.
 */
export function arriveAt(heading: HTMLElement | null): void {
  const path = window.location.pathname;
  if (here !== undefined && here !== path) {
    heading?.focus({ preventScroll: true });
    if (!goingBack) {
      window.scrollTo(0, 0);
    }
  }
  here = path;
  goingBack = false;
}
