// SPDX-License-Identifier: EUPL-1.2
import type { EndedMunicipality, Municipality } from '../api/typology';
import { Combobox } from '../ui/Combobox';
import { matching, matchingEnded, useEndedMunicipalities, useMunicipalities } from './useMunicipalities';

interface Props {
  id?: string;
  label: string;
  labelHidden?: boolean;
  onChoose: (municipality: Municipality) => void;
  /** If given, those that have ended can be found as well. */
  onChooseEnded?: (municipality: EndedMunicipality) => void;
  /** The code of the municipality that is chosen already. */
  chosen?: string;
  describedBy?: string;
  invalid?: boolean;
}

/** Finds one of the municipalities by typing. */
export function MunicipalityPicker({ chosen, onChoose, onChooseEnded, ...rest }: Props) {
  const { data: municipalities = [] } = useMunicipalities();
  const { data: ended = [] } = useEndedMunicipalities();
  const initial = municipalities.find((one) => one.code === chosen)?.name ?? '';
  return (
    <Combobox
      key={municipalities.length}
      initial={initial}
      placeholder="Typ een naam"
      find={(typed) => [
        ...matching(municipalities, typed).map((one) => ({
          value: one.code,
          label: one.name,
          note: one.province.name,
        })),
        ...(onChooseEnded ? matchingEnded(ended, typed) : []).map((one) => ({
          value: one.code,
          label: one.name,
          note: `nu ${one.successors.map((successor) => successor.name).join(', ')}`,
        })),
      ]}
      onChoose={(choice) => {
        const municipality = municipalities.find((one) => one.code === choice.value);
        if (municipality) {
          onChoose(municipality);
        }
        const former = ended.find((one) => one.code === choice.value);
        if (former) {
          onChooseEnded?.(former);
        }
      }}
      {...rest}
    />
  );
}
