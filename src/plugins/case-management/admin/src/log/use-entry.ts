import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseRecord } from '../../../shared/contracts/case';
import { typedDuration } from '../../../shared/entry/duration';
import { readShorthand } from '../../../shared/entry/shorthand';
import { wallClock } from '../../../shared/entry/wall-clock';
import type { ListEntry } from '../services/lists';
import { send, serverNow } from '../services/send';
import type { Place } from './case-choices';
import { EMPTY, type Entry, isTouched } from './entry';
import type { LogRequest } from './use-log';
import { useSealedDraft } from './use-sealed-draft';

export const kindsOf = (types: readonly ListEntry[]) =>
  types.map((type) => ({ ...type, key: type.key ?? type.documentId, name: type.name ?? '' }));

/** The case or client that the page knows; null where it is not there. */
const knownPlace = async ({ caseId, clientId }: LogRequest): Promise<{ place?: Place; text?: string } | null> => {
  if (caseId) {
    const answer = await send<{ data: CaseRecord }>({ method: 'GET', to: `cases/${caseId}` });
    if (!answer.ok) return null;
    const { documentId, reference, title, stage, client } = answer.data.data;
    if (!client) return null;
    const how = stage === 'closed' ? ('reopen' as const) : ('open' as const);
    return { place: { how, client, case: { documentId, reference: reference ?? '', title } } };
  }
  const open = await send<{ data: CaseRecord[] }>({ method: 'GET', to: `cases?client=${clientId}&stage=open` });
  const client = await send<{ data: { displayName: string | null } }>({ method: 'GET', to: `identities/${clientId}` });
  if (!open.ok || !client.ok) return null;
  const name = client.data.data.displayName;
  const [only, ...others] = open.data.data;
  if (!only || others.length > 0) return { text: name ?? '' };
  const { documentId, reference, title } = only;
  const known = { documentId: clientId ?? '', name };
  return { place: { how: 'open', client: known, case: { documentId, reference: reference ?? '', title } } };
};

/** What short-hand says, as typed into the form; what it leaves open stays empty. */
export const fromWords = (words: string, types: readonly ListEntry[], timeZone: string | undefined): Partial<Entry> => {
  const kinds = kindsOf(types);
  const said = readShorthand(words, kinds);
  const kind = kinds.find(({ key }) => key === said.typeKey);
  return {
    placeText: said.clientWords,
    typeId: kind?.documentId ?? '',
    typeText: kind?.name ?? said.typeText ?? '',
    summary: said.summary,
    duration: said.minutes === undefined ? said.open.join(' ') : typedDuration(said.minutes, 'hours'),
    ...(said.start && { when: 'at' as const, day: wallClock(serverNow(), timeZone).day, time: said.start }),
  };
};

interface Start {
  login: string;
  request: LogRequest;
  /** What was kept of a save that did not go through. */
  resumed?: Entry;
  types: readonly ListEntry[] | undefined;
  timeZone: string | undefined;
}

/** One draft for each place that the form was opened in. */
export const draftIdOf = ({ caseId, clientId }: LogRequest) => caseId ?? clientId ?? 'anywhere';

/** What the form holds: what the page knew, the short-hand or the draft that it began with, and what is typed since. */
export const useEntry = ({ login, request, resumed, types, timeZone }: Start) => {
  const draftId = draftIdOf(request);
  const [initial, setInitial] = useState<Entry>(EMPTY);
  const [entry, setEntry] = useState<Entry>(resumed ?? EMPTY);
  const [missing, setMissing] = useState(false);
  const [draftAt, setDraftAt] = useState<number | null>(null);
  const change = useCallback((changes: Partial<Entry>) => setEntry((before) => ({ ...before, ...changes })), []);
  const [said, setSaid] = useState<string | null>(null);
  const { drop } = useSealedDraft({
    login,
    id: draftId,
    value: entry,
    touched: isTouched(entry, initial),
    ...(!resumed &&
      !request.words && {
        onFound: (draft: Entry, at: number) => {
          const whole = { ...EMPTY, ...draft };
          setEntry((before) => (isTouched({ ...before, place: null, placeText: '' }, EMPTY) ? before : whole));
          setDraftAt(at);
        },
      }),
  });

  useEffect(() => {
    if (!request.caseId && !request.clientId) return;
    void knownPlace(request).then((known) => {
      if (!known) return setMissing(true);
      const changes = { place: known.place ?? null, placeText: known.text ?? '' };
      setInitial((before) => ({ ...before, ...changes }));
      setEntry((before) => (before.place ? before : { ...before, ...changes }));
    });
  }, [request]);

  const worded = useRef(false);
  useEffect(() => {
    if (!request.words || !types || worded.current) return;
    worded.current = true;
    const words = fromWords(request.words, types, timeZone);
    setSaid(words.placeText ?? null);
    change(words);
  }, [request.words, types, timeZone, change]);

  /** Empty again, in the case that the page knew. */
  const startAfresh = () => {
    void drop(true);
    setDraftAt(null);
    setEntry(initial);
  };
  return { entry, change, initial, missing, draftAt, said, startAfresh, drop };
};
