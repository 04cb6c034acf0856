// SPDX-License-Identifier: EUPL-1.2

/** A place as it is being typed. */
export interface PlaceValues {
  latitude: string;
  longitude: string;
  label: string;
}

export const NO_PLACE: PlaceValues = { latitude: '', longitude: '', label: '' };

/** The Netherlands, as the service takes places. */
export const LATITUDES = { from: 50.7, to: 53.6 };
export const LONGITUDES = { from: 3.2, to: 7.3 };

const PAIR = /^\s*(\d+(?:[.,]\d+)?)\s*(?:[;\s]|,\s)\s*(\d+(?:[.,]\d+)?)\s*$/;
const DOTTED_PAIR = /^\s*(\d+\.\d+),(\d+\.\d+)\s*$/;

/** A number of degrees; a comma is as good as a point. */
export function degrees(text: string): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}

/**
 * Two numbers that were pasted into one field, as other maps copy them: "52.37, 4.90", or the other way about. In the
 * Netherlands every latitude is greater than every longitude.
 */
export function pairOf(text: string): Pick<PlaceValues, 'latitude' | 'longitude'> | undefined {
  const [, one, other] = DOTTED_PAIR.exec(text) ?? PAIR.exec(text) ?? [];
  const numbers = [one, other].map((part) => (part === undefined ? undefined : degrees(part)));
  const [first, second] = numbers;
  if (first === undefined || second === undefined) {
    return undefined;
  }
  return {
    latitude: String(Math.max(first, second)),
    longitude: String(Math.min(first, second)),
  };
}

export const isPlaced = (place: PlaceValues) =>
  [place.latitude, place.longitude, place.label].some((text) => text.trim() !== '');

/** The field that is wrong, and how; nothing where no place is given or it is in the Netherlands. */
export function placeErrors(place: PlaceValues): { field: 'latitude' | 'longitude'; message: string }[] {
  if (!isPlaced(place)) {
    return [];
  }
  const errors: { field: 'latitude' | 'longitude'; message: string }[] = [];
  if (!isWithin(place.latitude, LATITUDES)) {
    errors.push({ field: 'latitude', message: 'Vul een getal in tussen 50,7 en 53,6' });
  }
  if (!isWithin(place.longitude, LONGITUDES)) {
    errors.push({ field: 'longitude', message: 'Vul een getal in tussen 3,2 en 7,3' });
  }
  return errors;
}

/** The place as it is sent. */
export function placeOf(place: PlaceValues) {
  const latitude = degrees(place.latitude);
  const longitude = degrees(place.longitude);
  return latitude === undefined || longitude === undefined
    ? undefined
    : { longitude, latitude, label: place.label.trim() || undefined };
}

function isWithin(text: string, bounds: { from: number; to: number }): boolean {
  const number = degrees(text);
  return number !== undefined && number >= bounds.from && number <= bounds.to;
}
