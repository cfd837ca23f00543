import type { CaseTimeline, TimelineAction } from '../../../../shared/contracts/timeline';
import type { ActionState } from '../../../../shared/vocabulary';
import { entry } from './entry';
import { html } from './html';
import { sheet, writingOf } from './sheet';
import type { Setting, Writing } from './sheet';

/** What a print was narrowed to, in names. */
export interface Selection {
  types?: string[];
  states: ActionState[];
  /** Were the states asked for one by one? */
  statesAsked: boolean;
  person?: string;
  words?: string;
  from?: Date;
  /** The first instant after it. */
  to?: Date;
}

export interface CasePrint {
  head: Omit<CaseTimeline['data'], 'actions'>;
  /** Oldest first. */
  actions: TimelineAction[];
  selection: Selection;
}

const selectionOf = (selection: Selection, { words, day }: Writing): string => {
  const { types, states, statesAsked, person, words: sought, from, to } = selection;
  const parts = [
    types && words.only(types.join(', ')),
    statesAsked && words.only(states.map((state) => words.state[state]).join(', ')),
    person && words.withPerson(person),
    sought && words.withWords(sought),
    from && words.from(day(from)),
    to && words.until(day(new Date(to.getTime() - 1))),
  ].filter(Boolean);
  if (parts.length > 0) return `${words.selection}: ${parts.join(' · ')}`;
  return states.includes('planned') ? words.wholePlanned : words.whole;
};

const periodOf = (actions: TimelineAction[], { from, to }: Selection, { day }: Writing): string => {
  const [first, last] = [actions[0], actions.at(-1)];
  const start = from ?? (first && new Date(first.at));
  const end = to ? new Date(to.getTime() - 1) : last && new Date(last.at);
  return [start, end].map((instant) => (instant ? day(instant) : '–')).join(' – ');
};

const minutesOf = (actions: TimelineAction[]) =>
  actions.reduce((sum, { state, durationMinutes }) => sum + (state === 'done' ? (durationMinutes ?? 0) : 0), 0);

/** A case's story for paper: oldest first, nothing folded. */
export const casePage = (setting: Setting, { head, actions, selection }: CasePrint): string => {
  const writing = writingOf(setting);
  const { words, moment, duration } = writing;
  const client = head.client?.name ?? words.unnamed;
  const [what, period] = [selectionOf(selection, writing), periodOf(actions, selection, writing)];
  const narrowed = what.startsWith(words.selection);
  const { reference, title, openedAt, closedAt } = head.case;
  const topRight = narrowed ? `${period} · ${what}` : period;
  const dates = [
    openedAt && `${words.opened} ${writing.day(new Date(openedAt))}`,
    closedAt && `${words.closed} ${writing.day(new Date(closedAt))}`,
  ].filter(Boolean);
  const body = html`<h1>${client}</h1>
    <p>${[reference, title].filter(Boolean).join(' · ')}</p>
    <p class="facts">${[...dates, `${words.period}: ${period}`, words.zone(setting.zone)].join(' · ')}</p>
    <p class="facts">
      ${[setting.organisation, words.printedBy(setting.by, moment(setting.now))].filter(Boolean).join(' · ')}
    </p>
    <p class="${narrowed ? 'selection' : 'facts'}">${what}</p>
    ${actions.length > 0 ? actions.map((action) => entry(action, writing)) : html`<p>${words.nothing}</p>`}
    <p class="end">${words.end(actions.length)} · ${duration(minutesOf(actions))} ${words.total}</p>`;
  return sheet(
    setting,
    writing,
    { title: `${reference} ${client}`, topLeft: `${reference} · ${client}`, topRight },
    body
  );
};
