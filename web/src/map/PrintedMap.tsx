// SPDX-License-Identifier: EUPL-1.2
import type { Parameters } from '../api/http';
import { map } from '../api/map';
import type { Filters } from '../search/filters';
import { asked } from './useShown';

interface Props {
  ids: string[] | undefined;
  filters: Filters;
}

/**
 * The map on paper, where a drawing by the graphics card leaves a blank: the service's own picture of the same stories,
 * with a legend that counts them. It is asked for only when somebody prints.
 */
export function PrintedMap({ ids, filters }: Props) {
  const { parameters, isExact } = asked(filters, ids);
  return (
    <figure className="printed-map">
      <StoryPicture parameters={parameters} />
      {!isExact && <figcaption>De kaart toont ook verhalen zonder het gezochte woord.</figcaption>}
    </figure>
  );
}

/** The service's picture of the stories that these parameters leave. */
export function StoryPicture({ parameters }: { parameters: Parameters }) {
  return (
    <img
      src={map.picture(parameters)}
      alt="Kaart van Nederland met de gemeenten naar type en het aantal verhalen per gemeente; de lijst geeft dezelfde verhalen."
      width={600}
      height={1000}
      loading="lazy"
    />
  );
}
