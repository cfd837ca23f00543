import type { Desk } from '../../../../shared/contracts/desk';
import type { TimelineAction } from '../../../../shared/contracts/timeline';
import { entry } from './entry';
import type { Html } from './html';
import { html } from './html';
import { sheet, writingOf } from './sheet';
import type { Setting, Writing } from './sheet';

export interface CaseBrief {
  desk: Pick<Desk['data'], 'case' | 'client' | 'people' | 'counts'>;
  /** Newest first. */
  last: TimelineAction[];
  /** Soonest first. */
  next: TimelineAction[];
  /** The local day. */
  today: string;
}

/** What fits on one sheet, whatever was typed. */
const SUMMARY = 200;
const WARNING = 130;
const LAST_WORDS = 170;
const NEXT_WORDS = 70;
const LINE = 70;
const TITLE = 50;
const MOST_PEOPLE = 6;
const MOST_PARTICIPANTS = 2;
const NAME = 28;

const shorter = (most: number) => (text: string) => {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
};
const line = shorter(LINE);

type Fact = [label: string, value: string | null | undefined | false];

const facts = (list: Fact[], cut = line, set = 'two'): Html => {
  const told = list.filter((fact): fact is [string, string] => Boolean(fact[1]));
  return html`<dl class="${set}">
    ${told.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${cut(value)}</dd>`
    )}
  </dl>`;
};

const warnings = ({ client }: CaseBrief['desk'], { words, localDay }: Writing): Html | null => {
  if (!client) return null;
  const { contactWarning, visitWarning, interpreter, accessNeeds, diedOn } = client;
  const list: Fact[] = [
    [words.contactWarning, contactWarning],
    [words.visitWarning, visitWarning],
    [words.interpreter, interpreter],
    [words.accessNeeds, accessNeeds],
  ];
  if (!diedOn && list.every(([, value]) => !value)) return null;
  return html`<section class="mind">
    <h2>${words.warnings}</h2>
    ${diedOn && html`<p>${words.died(localDay(diedOn))}</p>`} ${facts(list, shorter(WARNING), 'one')}
  </section>`;
};

const who = ({ client }: CaseBrief['desk'], { words, localDay }: Writing): Html | null => {
  if (!client) return null;
  const { dateOfBirth, dateOfBirthEstimated, phone, email, address, language } = client;
  const contact: Fact[] = client.diedOn
    ? []
    : [
        [words.phone, phone],
        [words.email, email],
        [words.address, address],
      ];
  return html`<h2>${words.who}</h2>
    ${facts([
      [dateOfBirthEstimated ? words.bornAbout : words.born, dateOfBirth && localDay(dateOfBirth)],
      ...contact,
      [words.language, language],
    ])}`;
};

const people = ({ people: all }: CaseBrief['desk'], today: string, { words }: Writing): Html | null => {
  const now = all.filter(({ endedOn }) => endedOn === null || endedOn >= today).slice(0, MOST_PEOPLE);
  if (now.length === 0) return null;
  const list = now.map(({ identity, type }): Fact => [line(type.name ?? ''), identity.name ?? words.unnamed]);
  return html`<h2>${words.people}</h2>
    ${facts(list)}`;
};

const entries = (title: string, actions: TimelineAction[], writing: Writing, most: number, nothing: string): Html => {
  const shown = actions.map((action) => ({
    ...action,
    summary: action.summary && shorter(TITLE)(action.summary),
    participants: action.participants
      .slice(0, MOST_PARTICIPANTS)
      .map((one) => ({ ...one, name: one.name && shorter(NAME)(one.name) })),
  }));
  return html`<h2>${title}</h2>
    ${shown.length > 0 ? shown.map((action) => entry(action, writing, shorter(most))) : html`<p>${nothing}</p>`}`;
};

/** One sheet before a visit. */
export const briefPage = (setting: Setting, { desk, last, next, today }: CaseBrief): string => {
  const writing = writingOf(setting);
  const { words } = writing;
  const { reference, title, summary } = desk.case;
  const client = desk.client?.displayName ?? words.unnamed;
  const overdue = desk.counts.overdue > 0 && html`<p><b>${desk.counts.overdue} ${words.overdue}</b></p>`;
  const body = html`<h1>${line(client)}${desk.client?.pronouns && ` (${line(desk.client.pronouns)})`}</h1>
    <p class="facts">${[reference, title && line(title), words.zone(setting.zone)].filter(Boolean).join(' · ')}</p>
    ${warnings(desk, writing)} ${who(desk, writing)}
    ${
      summary &&
      html`<h2>${words.about}</h2>
        <p>${shorter(SUMMARY)(summary)}</p>`
    }
    ${entries(words.next, next, writing, NEXT_WORDS, words.nothingNext)} ${overdue}
    ${entries(words.last, last, writing, LAST_WORDS, words.nothingLast)} ${people(desk, today, writing)}`;
  const edges = {
    title: `${reference} ${words.brief}`,
    topLeft: `${reference} · ${client}`,
    topRight: words.brief,
    brief: true,
  };
  return sheet(setting, writing, edges, body);
};
