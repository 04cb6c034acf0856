// SPDX-License-Identifier: EUPL-1.2
import { map } from '../api/map';
import { type Filters, LISTS } from '../search/filters';

interface Props {
  ids: string[] | undefined;
  filters: Filters;
}

/** So many stories fit in an address. */
const MOST = 100;
const NONE = 'geen';

/**
 * The map on paper, where a drawing by the graphics card leaves a blank: the service's own picture of the same stories,
 * with a legend that counts them. It is asked for only when somebody prints.
 */
export function PrintedMap({ ids, filters }: Props) {
  const lists = Object.fromEntries(LISTS.map((name) => [name, filters[name]]));
  const few = ids !== undefined && ids.length <= MOST;
  const parameters = few
    ? { type: filters.type, province: filters.province, id: ids.length > 0 ? ids : [NONE] }
    : { ...lists, year: filters.year };
  return (
    <figure className="printed-map">
      <img
        src={map.picture(parameters)}
        alt="Kaart van Nederland met de gemeenten naar type en het aantal verhalen per gemeente; de lijst geeft dezelfde verhalen."
        width={600}
        height={1000}
        loading="lazy"
      />
      {!few && filters.q !== '' && (
        <figcaption>De kaart toont ook verhalen zonder het gezochte woord.</figcaption>
      )}
    </figure>
  );
}
