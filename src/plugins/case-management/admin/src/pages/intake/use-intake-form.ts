import { useDebounce } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import type { DeclaredField } from '../../../../shared/contracts/about';
import type { IdentityMatch } from '../../../../shared/contracts/identity';
import { useMatchesQuery } from '../../services/casework';
import { type ListEntry, type ListName, useListQuery } from '../../services/lists';
import { dayOrder } from '../../services/read-day';
import { regionalOf } from '../../services/use-dates';
import { useOrganisation } from '../../services/use-organisation';
import { localDay } from '../../timeline/days';
import { type Around, EMPTY, type IntakeForm, soughtIn } from './form';

/** Long enough that nobody is asked after at every letter. */
const PAUSE = 350;
const ONE_CALL = 'one-call';

/** `?client=` and `?as=one-call` are in the address, so that Back and links work; what is typed is not. */
export const useIntakeAddress = () => {
  const [search, setSearch] = useSearchParams();
  const set = (changes: Partial<Record<'client' | 'as', string | null>>) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes))
        if (value === null) next.delete(name);
        else next.set(name, value);
      return next;
    });
  return {
    known: search.get('client'),
    oneCall: search.get('as') === ONE_CALL,
    choose: (documentId: string | null) => set({ client: documentId }),
    setOneCall: (only: boolean) => set({ as: only ? ONE_CALL : null }),
    /** To where a draft was typed. */
    go: (known: string | null, only: boolean) => set({ client: known, as: only ? ONE_CALL : null }),
  };
};

/** All lists that the form chooses from. */
export const useIntakeLists = () => {
  const queries = {
    'identity-types': useListQuery('identity-types'),
    regions: useListQuery('regions'),
    issues: useListQuery('issues'),
    outcomes: useListQuery('outcomes'),
    'funding-programs': useListQuery('funding-programs'),
    'action-types': useListQuery('action-types'),
    'role-types': useListQuery('role-types'),
  };
  const all = Object.values(queries);
  const failed = all.find(({ error }) => error);
  const loaded = all.every(({ data }) => data);
  const lists = Object.fromEntries(Object.entries(queries).map(([name, { data }]) => [name, data ?? []])) as Record<
    ListName,
    ListEntry[]
  >;
  return { lists, loaded, error: failed?.error, retry: () => all.forEach(({ refetch }) => void refetch()) };
};

type Lists = Record<ListName, ListEntry[]>;
const byKey = (entries: ListEntry[], key: string) => entries.find((entry) => entry.key === key)?.documentId ?? '';

const only = (entries: ListEntry[]) => (entries.length === 1 ? (entries[0]?.documentId ?? '') : '');

/** A form with what goes without saying: a client, a phone call, the one region there is; for one call nobody by name. */
export const freshForm = (lists: Lists, oneCall: boolean): IntakeForm => {
  const types = lists['identity-types'].filter(({ permitsCases }) => permitsCases);
  const type = byKey(types, 'client') || (types[0]?.documentId ?? '');
  const region = oneCall ? byKey(lists.regions, 'not-known') : only(lists.regions);
  const common = { ...EMPTY, type, region, actionType: byKey(lists['action-types'], 'phone-call') };
  return oneCall ? { ...common, kind: 'anonymous' } : common;
};

const needed = ({ required }: DeclaredField) => required === true;

export const useAround = (form: IntakeForm, lists: Lists): Around => {
  const { known, oneCall } = useIntakeAddress();
  const { timeZone, about } = useOrganisation();
  const { locale } = useIntl();
  const regional = regionalOf(locale);
  const type = lists['identity-types'].find(({ documentId }) => documentId === form.type);
  return {
    oneCall,
    known,
    today: localDay(new Date(), timeZone),
    dayOrder: dayOrder(regional),
    requires: type?.requires ?? {},
    ownFields: {
      client: (about?.identityTypes.find(({ documentId }) => documentId === form.type)?.fields ?? []).filter(needed),
      case: (about?.caseFields ?? []).filter(needed),
    },
    timeZone,
    otherType: byKey(lists['identity-types'], 'other'),
    referrerRole: byKey(lists['role-types'], 'referrer'),
    outcomeName: lists.outcomes.find(({ documentId }) => documentId === form.outcome)?.name ?? '',
  };
};

const NONE: IdentityMatch[] = [];

/** Likely duplicates of what is typed, those that a save was refused for among them, and which have been looked at. */
export const useDuplicates = (form: IntakeForm, around: Around) => {
  const { known } = around;
  const sought = JSON.stringify(known === null ? soughtIn(form, around) : {});
  const asked = useDebounce(sought, PAUSE);
  const body = JSON.parse(asked) as Record<string, string>;
  const { dateOfBirth: _, ...names } = body;
  const asks = Object.values(names).join('').length > 1;
  const { currentData, isFetching } = useMatchesQuery(body, { skip: !asks });
  const [told, setTold] = useState<IdentityMatch[]>(NONE);
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setTold(NONE), [sought]);
  const matches = useMemo(() => {
    const found = asks ? (currentData?.data ?? NONE) : NONE;
    const others = told.filter(({ documentId }) => !found.some((match) => match.documentId === documentId));
    return sought === '{}' ? NONE : [...found, ...others];
  }, [asks, currentData, told, sought]);
  return {
    matches,
    asked: sought !== '{}',
    looking: sought !== '{}' && (asked !== sought || (asks && isFetching)),
    seen: matches.every(({ documentId }) => looked.has(documentId)),
    see: () => setLooked(new Set(matches.map(({ documentId }) => documentId))),
    tell: setTold,
    forget: () => setLooked(new Set()),
  };
};
