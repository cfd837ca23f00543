import { chosenIn, setChosen } from '../files/chosen-store';
import { addUploads, holdUploads } from '../files/uploads';
import type { Entry } from './entry';
import { placeLabel } from './place-label';
import { draftIdOf } from './use-entry';
import type { LogRequest } from './use-log';
import type { Outcome } from './use-save';

/** The rows of an entry, as its actions are made: the client's own, then those of the others, by their cases. */
export const OWN_ROW = 'own';
export const rowsOf = ({ others }: Pick<Entry, 'others'>) => [
  OWN_ROW,
  ...others.map(({ place }) => place.case.documentId),
];

/** Where the files of a row wait: they belong to the one action that it becomes. */
export const filesPlace = (login: string, request: LogRequest, row = OWN_ROW) =>
  `log ${login} ${draftIdOf(request)} ${row}`;

interface Saved {
  login: string;
  request: LogRequest;
  entry: Entry;
  /** For places without a name. */
  words: { unnamed: string; newCase: string };
}

/** What the files of an entry are sent to, once it is saved; until then they wait. */
export const sendFilesOf = ({ login, request, entry, words }: Saved, outcome: Outcome): void => {
  const places = [entry.place, ...entry.others.map(({ place }) => place)];
  const rows = rowsOf(entry).map((row, at) => {
    const [place, to] = [filesPlace(login, request, row), places[at]];
    const chosen = chosenIn(place);
    setChosen(place, []);
    return { chosen, where: to ? placeLabel(to, words) : '' };
  });
  if (outcome.how === 'waits') holdUploads(outcome.key, rows);
  if (outcome.how !== 'saved') return;
  rows.forEach(({ where, chosen }, at) => {
    const action = outcome.actions[at];
    if (action !== undefined && chosen.length > 0) addUploads(action, where, chosen);
  });
};
