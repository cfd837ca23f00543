import { Flex, MenuItem, SimpleMenu } from '@strapi/design-system';
import { countOf, type Filters, periodOf } from '../case/filters';
import { useDates } from '../services/use-dates';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';
import { ACTION_STATES } from '../../../shared/vocabulary';
import type { DeskLife } from '../../../shared/contracts/desk';
import { BriefButton } from './BriefButton';
import { type Paper, usePaper } from './use-paper';

interface PrintMenuProps extends Pick<DeskLife, 'kinds' | 'people'> {
  caseId: string;
  filters: Filters;
}

const instant = (at?: number) => (at === undefined ? undefined : new Date(at).toISOString());

/** What the timeline shows under its filters, in all states where none is chosen. */
const filtered = (filters: Filters, timeZone?: string): Paper => {
  const { types, states, person, text } = filters;
  const { from, to } = periodOf(filters, timeZone);
  const given = {
    types: types.join(','),
    states: (states.length > 0 ? states : ACTION_STATES).join(','),
    person,
    q: text.trim(),
    from: instant(from),
    to: instant(to),
  };
  return { what: 'print', of: Object.fromEntries(Object.entries(given).filter(([, value]) => value)) };
};

/** "Phone call · with Lee Ann Quill · from 1 Mar": what a print under these filters is a selection of. */
const useSelection = ({ filters, kinds, people }: Omit<PrintMenuProps, 'caseId'>) => {
  const t = useText();
  const { formatDate } = useDates();
  const day = (text: string) => formatDate(text, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const { types, states, person, text, from, to } = filters;
  return [
    ...types.map((key) => kinds.find((kind) => kind.key === key)?.name ?? key),
    ...states.map((state) => t(state === 'cancelled' ? 'state.cancelled' : `case.state.${state}`)),
    person && t('paper.with', { who: people.find(({ documentId }) => documentId === person)?.name ?? t('unnamed') }),
    text.trim() && t('paper.words', { words: text.trim() }),
    from && t('paper.from', { day: day(from) }),
    to && t('paper.until', { day: day(to) }),
  ]
    .filter(Boolean)
    .join(' · ');
};

/** The case on paper: what is done, also what is planned, or what the filters show. */
export const PrintMenu = ({ caseId, ...props }: PrintMenuProps) => {
  const t = useText();
  const { timeZone } = useOrganisation();
  const { print, busy } = usePaper(caseId);
  const selection = useSelection(props);
  return (
    <Flex gap={2}>
      <BriefButton caseId={caseId} aria-label={t('paper.brief.label')} />
      <SimpleMenu label={t('paper.print')} size="S" variant="tertiary" loading={busy} popoverPlacement="bottom-end">
        <MenuItem onSelect={() => void print({ what: 'print', of: {} })}>{t('paper.done')}</MenuItem>
        <MenuItem onSelect={() => void print({ what: 'print', of: { planned: 'true' } })}>
          {t('paper.planned')}
        </MenuItem>
        {countOf(props.filters) > 0 ? (
          <MenuItem onSelect={() => void print(filtered(props.filters, timeZone))}>
            {t('paper.filtered', { selection })}
          </MenuItem>
        ) : null}
      </SimpleMenu>
    </Flex>
  );
};
