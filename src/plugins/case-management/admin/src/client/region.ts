import { REGION_KEYS } from '../../../shared/vocabulary';

/** Where somebody lives; that nobody knows it tells nothing beside a name. */
export const regionOf = ({ region }: { region: { key: string | null; name: string | null } | null }): string | null =>
  region && region.key !== REGION_KEYS.notKnown ? region.name : null;
