import type { Place } from './case-choices';

/** "Jane Doe · C-2026-00012"; a new case has no reference yet. */
export const placeLabel = (place: Place, words: { unnamed: string; newCase: string }): string =>
  [place.client.name ?? words.unnamed, place.how === 'new' ? words.newCase : place.case.reference].join(' · ');
