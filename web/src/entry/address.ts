// SPDX-License-Identifier: EUPL-1.2
/** Where an entry is read. By its id too, which the page replaces by its address as soon as it knows that. */
export function addressOf(entry: { id: string; slug?: string }): string {
  return `/voorbeelden/${entry.slug ?? entry.id}`;
}
