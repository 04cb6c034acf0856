// SPDX-License-Identifier: EUPL-1.2

/** What it means to be shown as a type. */
export const AS_TYPE_HINT =
  'Anderen zien dan alleen van welk type uw gemeente is. De redactie weet wel wie u bent.';
