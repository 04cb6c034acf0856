// SPDX-License-Identifier: EUPL-1.2
import { useMunicipalities } from '../municipality/useMunicipalities';
import { useTypes } from '../type/useTypes';

/** What it means to be shown as a type. */
export const AS_TYPE_HINT =
  'Anderen zien dan alleen van welk type uw gemeente is. De redactie weet wel wie u bent.';

/** So many municipalities have to be of a type before it hides which of them writes; the forum refuses fewer. */
const ENOUGH = 5;

/** Whether somebody of this municipality can be shown as its type; not as long as that is not known. */
export function useMayBeType(municipality: string | undefined): boolean {
  const { data: municipalities = [] } = useMunicipalities();
  const { data: types = [] } = useTypes();
  const own = municipalities.find((one) => one.code === municipality)?.type?.slug;
  return types.some((type) => type.slug === own && type.municipalityCount >= ENOUGH);
}
