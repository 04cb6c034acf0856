// SPDX-License-Identifier: EUPL-1.2

export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp'];
const MOST_BYTES = 10 * 1024 * 1024;

/** What the browser can tell of a file, before anything is sent; nothing if it may be sent. */
export function refusalOf(file: File): string {
  if (file.size > MOST_BYTES) {
    return 'Dit bestand is groter dan 10 MB. Maak de foto kleiner en probeer het opnieuw.';
  }
  return IMAGE_TYPES.includes(file.type) ? '' : 'Kies een JPEG-, PNG- of WebP-bestand.';
}
