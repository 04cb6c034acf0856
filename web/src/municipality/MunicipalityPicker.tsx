// SPDX-License-Identifier: EUPL-1.2
import type { Municipality } from '../api/typology';
import { Combobox } from '../ui/Combobox';
import { matching, useMunicipalities } from './useMunicipalities';

interface Props {
  id?: string;
  label: string;
  labelHidden?: boolean;
  onChoose: (municipality: Municipality) => void;
  /** The code of the municipality that is chosen already. */
  chosen?: string;
  describedBy?: string;
  invalid?: boolean;
}

/** Finds one of the 342 by typing. */
export function MunicipalityPicker({ chosen, onChoose, ...rest }: Props) {
  const { data: municipalities = [] } = useMunicipalities();
  const initial = municipalities.find((one) => one.code === chosen)?.name ?? '';
  return (
    <Combobox
      key={municipalities.length}
      initial={initial}
      placeholder="Typ een naam"
      find={(typed) =>
        matching(municipalities, typed).map((one) => ({
          value: one.code,
          label: one.name,
          note: one.province.name,
        }))
      }
      onChoose={(choice) => {
        const municipality = municipalities.find((one) => one.code === choice.value);
        if (municipality) {
          onChoose(municipality);
        }
      }}
      {...rest}
    />
  );
}
