// SPDX-License-Identifier: EUPL-1.2

/** What people call the parts of the portal that keep something of them; by their names in addresses. */
export const parts: Record<string, string> = {
  portfolio: 'Portfolio',
  forum: 'Forum',
  typology: 'Typologie',
  map: 'Kaart',
};

/** The name of a part, by that of the service. */
export const partOf = (service: string) => parts[service.replace(/-service$/, '')] ?? service;
