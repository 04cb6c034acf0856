// SPDX-License-Identifier: EUPL-1.2
import { PlaceMap } from '../map/PlaceMap';
import { Button } from '../ui/Button';
import { FieldGroup, TextField } from '../ui/Fields';
import { isPlaced, NO_PLACE, type PlaceValues, pairOf, placeErrors, placeOf } from './place';

interface Props {
  place: PlaceValues;
  municipality: string;
  errorOf: (field: string) => string | undefined;
  onChange: (place: PlaceValues) => void;
}

/** Where a project is: two numbers, typed or pasted, or a click on the map beside them. */
export function PlaceField({ place, municipality, errorOf, onChange }: Props) {
  const put = (field: 'latitude' | 'longitude') => (text: string) =>
    onChange({ ...place, ...(pairOf(text) ?? { [field]: text }) });
  const point = placeErrors(place).length === 0 ? placeOf(place) : undefined;
  return (
    <FieldGroup
      id="place"
      legend="Waar is het? (niet verplicht)"
      hint="Een gebouw of plein dat iedereen kent. Geen woonadres van een persoon: de plaats is voor iedereen te zien. Zonder plaats staat het verhaal op de kaart in uw gemeente."
      error={errorOf('place')}
    >
      <div className="place-field">
        <div>
          <div className="inline-fields">
            <TextField
              id="latitude"
              label="Breedtegraad"
              hint="Zoals 52,3676. Plakken van 52.3676, 4.9041 mag ook."
              error={errorOf('latitude')}
              value={place.latitude}
              onChange={put('latitude')}
            />
            <TextField
              id="longitude"
              label="Lengtegraad"
              hint="Zoals 4,9041"
              error={errorOf('longitude')}
              value={place.longitude}
              onChange={put('longitude')}
            />
          </div>
          <TextField
            id="label"
            label="Wat is daar?"
            hint="Bijvoorbeeld: de bibliotheek"
            optional
            limit={80}
            error={errorOf('label')}
            value={place.label}
            onChange={(label) => onChange({ ...place, label })}
          />
          {isPlaced(place) && (
            <Button look="subtle" onClick={() => onChange(NO_PLACE)}>
              Plaats weghalen
            </Button>
          )}
        </div>
        <div>
          <PlaceMap
            place={point}
            municipality={municipality}
            onChoose={({ latitude, longitude }) =>
              onChange({ ...place, latitude: String(latitude), longitude: String(longitude) })
            }
          />
          <p className="small">Of klik op de kaart.</p>
        </div>
      </div>
    </FieldGroup>
  );
}
