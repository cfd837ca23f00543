import type { TimelineAction } from '../../../../shared/contracts/timeline';
import type { Html } from './html';
import { html } from './html';
import type { Writing } from './sheet';

const whoOf = ({ assignee, recordedBy }: TimelineAction) => assignee?.name ?? recordedBy;

const participantsOf = ({ participants }: TimelineAction, { words }: Writing) =>
  participants.map(({ name, role }) => `${name ?? words.unnamed} (${role.name})`).join(', ');

const mark = (action: TimelineAction, { words }: Writing): Html | null => {
  if (action.state !== 'done') return html` <span class="mark">${words.state[action.state]}</span>`;
  return action.type?.milestone ? html` <span class="mark">${words.milestone}</span>` : null;
};

/** An action with all its words; `text` cuts comments where there is no room for them. */
export const entry = (action: TimelineAction, writing: Writing, text = (words: string) => words): Html => {
  const { words, moment, duration } = writing;
  const type = action.type?.name ?? words.noType;
  const people = participantsOf(action, writing);
  const line = (part: string | null, name: string) => part && html`<p class="${name}">${part}</p>`;
  return html`<article class="${action.source === 'system' || action.state === 'cancelled' ? 'quiet' : 'full'}">
    <p class="when">${moment(new Date(action.at), action.state === 'planned' && action.dueAllDay)}</p>
    <h3>
      ${type}${action.summary && action.summary !== type && html`<span> – ${action.summary}</span>`}${mark(action, writing)}
    </h3>
    <p class="long">${action.durationMinutes !== null && duration(action.durationMinutes)}</p>
    <div class="body">
      ${action.comments && html`<p class="words">${text(action.comments)}</p>`}
      ${line(action.cancelReason && words.cancelled(text(action.cancelReason)), 'words')}
      ${line([people && `${words.with} ${people}`, whoOf(action)].filter(Boolean).join(' · '), 'facts')}
    </div>
  </article>`;
};
