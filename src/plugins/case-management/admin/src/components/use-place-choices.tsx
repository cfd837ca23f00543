import { useDebounce } from '@strapi/strapi/admin';
import { Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { type PlaceChoice, placesFound, preselectedPlace } from '../log/case-choices';
import { usePlacesQuery } from '../services/log';
import { useText } from '../services/use-text';
import type { Choice } from './TypeAhead';
import { usePerson } from './use-person';
import { When } from './When';

/** What tells one case from another: reference, title, advocate, and what was done last. */
export const AboutPlace = ({ place }: { place: PlaceChoice }) => {
  const t = useText();
  if (place.how === 'new') return <Typography textColor="primary600">{t('log.place.new')}</Typography>;
  const { reference, title } = place.case;
  if (place.how === 'reopen')
    return <Typography textColor="primary600">{t('log.place.reopen', { reference })}</Typography>;
  const { advocate, lastDone } = place.about ?? {};
  return (
    <Typography textColor="neutral600">
      {[reference, title, advocate].filter(Boolean).join(' · ')}
      {lastDone ? (
        <>
          {' · '}
          {lastDone.type} <When at={lastDone.at} allDay />
        </>
      ) : null}
    </Typography>
  );
};

const WAIT = 150;

interface Asked {
  /** What was typed; empty where nothing is to be looked for. */
  text: string;
  /** Closed cases and new ones are not offered. */
  onlyOpen?: boolean;
  /** Cases that are taken already. */
  without?: readonly string[];
  /** The text was not typed here, but said in a line or pasted: where only one case can be meant, it is taken. */
  lookUp?: boolean;
  onPick: (place: PlaceChoice) => void;
}

/** The cases that a name or a reference leads to, each with what tells its client from another of the same name. */
export const usePlaceChoices = ({ text, onlyOpen = false, without = [], lookUp = false, onPick }: Asked) => {
  const t = useText();
  const person = usePerson();
  const words = text.trim();
  const asked = useDebounce(words, WAIT);
  const { currentData, error, isFetching } = usePlacesQuery(asked, { skip: asked === '' });
  // What was found for other letters must not be chosen by a quick Enter.
  const current = asked === words && words !== '';
  const found = current && currentData ? placesFound(currentData, onlyOpen) : [];
  const places = found.filter(({ id }) => !without.includes(id));
  const preselected = preselectedPlace(places, words);
  const pick = (id: string | null) => {
    const place = places.find((one) => one.id === id);
    if (place) onPick(place);
  };
  const settled = current && !isFetching;
  const taken = lookUp && settled ? preselected : null;
  const latest = useRef(pick);
  latest.current = pick;
  useEffect(() => {
    if (taken !== null) latest.current(taken);
  }, [taken]);
  const choices: Choice[] = places.map((place) => ({
    value: place.id,
    label: [place.client.name ?? t('unnamed'), person(place.client), place.client.diedOn ? t('log.person.died') : null]
      .filter(Boolean)
      .join(' · '),
    hint: <AboutPlace place={place} />,
  }));
  return {
    choices,
    pick,
    error,
    /** Words are there, and nothing has been found for them yet. */
    busy: words !== '' && !settled,
    /** Several are left to choose from, and none is taken unasked. */
    asks: settled && places.length > 0 && preselected === null,
    none: settled && !error && places.length === 0,
    takesFirst: preselected !== null,
  };
};
