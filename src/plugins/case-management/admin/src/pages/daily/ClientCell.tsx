import { useDebounce } from '@strapi/strapi/admin';
import { useEffect, useMemo } from 'react';
import { TypeAhead } from '../../components/TypeAhead';
import { type PlaceChoice, placesFound, preselectedPlace } from '../../log/case-choices';
import { useFindQuery } from '../../services/find';
import { useText } from '../../services/use-text';
import { Cell } from './Cell';
import { type Daily, useDaily } from './daily-context';
import type { Row } from './rows';

interface RowCellProps {
  row: Row;
  number: number;
  labelled: boolean;
  cell: string;
  error?: string;
}

const PAUSE = 200;

const usePlaces = ({ client, caseId }: Row) => {
  const words = caseId === null ? client.trim() : '';
  const asked = useDebounce(words, PAUSE);
  const { currentData, isFetching, isError } = useFindQuery(
    { q: asked, kinds: ['identity', 'case'] },
    { skip: asked === '' || caseId !== null }
  );
  const current = words !== '' && asked === words && !isFetching;
  const places = useMemo(() => (current && currentData ? placesFound(currentData, true) : []), [current, currentData]);
  return { places, looking: words !== '' && !current, none: current && !isError && places.length === 0 };
};

/** Who it is, and which case: what tells them from another of the same name. */
const hintOf = (t: ReturnType<typeof useText>, place: PlaceChoice) => {
  const { dateOfBirth, dateOfBirthEstimated, region, diedOn } = place.client;
  const born = dateOfBirth
    ? t(dateOfBirthEstimated ? 'matches.bornAbout' : 'matches.born', { date: dateOfBirth })
    : t('matches.bornUnknown');
  const caseDoc = place.how === 'new' ? null : place.case;
  return [caseDoc?.reference, caseDoc?.title, diedOn ? t('daily.died') : born, region?.name, place.about?.advocate]
    .filter(Boolean)
    .join(' · ');
};

const labelOf = (place: PlaceChoice) =>
  [place.client.name, place.how === 'new' ? '' : place.case.reference].filter(Boolean).join(' · ');

const take = (change: Daily['change'], row: Row, place: PlaceChoice) =>
  change(row.id, { caseId: place.id, client: labelOf(place), lookUp: false });

/** Words that were pasted or read from a line are looked up; what could be two is left open. */
const useLookUp = (row: Row, places: PlaceChoice[], settled: boolean) => {
  const { change } = useDaily();
  useEffect(() => {
    if (!row.lookUp || !settled) return;
    const place = places.find(({ id }) => id === preselectedPlace(places));
    if (place) take(change, row, place);
    else change(row.id, { lookUp: false });
  }, [row, places, settled, change]);
};

/** Letters of a client, or a reference: one of their open cases. Two of one name are asked about, never guessed. */
export const ClientCell = ({ row, number, labelled, cell, error }: RowCellProps) => {
  const t = useText();
  const { change, type } = useDaily();
  const { places, looking, none } = usePlaces(row);
  useLookUp(row, places, none || places.length > 0);
  const preselected = preselectedPlace(places);
  const asks = !row.lookUp && places.length > 0 && preselected === null;
  const hint = () => {
    if (none) return t('daily.client.none');
    return asks ? t('daily.client.which', { count: places.length }) : undefined;
  };
  return (
    <Cell column="client" number={number} labelled={labelled} error={error && (hint() ?? error)} hint={hint()}>
      <TypeAhead
        cell={cell}
        text={row.client}
        onText={(text) => type(row.id, 'client', text)}
        choices={places.map((place) => ({
          value: place.id,
          label: place.client.name ?? t('unnamed'),
          hint: hintOf(t, place),
        }))}
        takesFirst={preselected !== null}
        takesNone={preselected === null}
        loading={looking}
        onChoose={({ value }) => {
          const place = places.find(({ id }) => id === value);
          if (place) take(change, row, place);
        }}
      />
    </Cell>
  );
};
