import { Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import { type TextKey, useText } from '../services/use-text';
import type { Entry } from './entries';
import { highlight } from './highlight';

const List = styled.div`
  padding-top: 0.8rem;
`;

const Option = styled.div<{ $active: boolean }>`
  padding: 0.8rem 1.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  background: ${({ theme, $active }) => ($active ? theme.colors.primary100 : 'transparent')};
  outline: ${({ theme, $active }) => ($active ? `2px solid ${theme.colors.primary600}` : 'none')};
  overflow-wrap: anywhere;
`;

const Marked = styled.mark`
  background: none;
  color: inherit;
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  text-decoration: underline;
  text-decoration-thickness: 0.15em;
  text-underline-offset: 0.2em;
`;

const Label = ({ text, typed }: { text: string; typed: string }) => (
  <>
    {highlight(text, typed).map((piece, index) =>
      piece.marked ? <Marked key={index}>{piece.text}</Marked> : <span key={index}>{piece.text}</span>
    )}
  </>
);

const GROUPS: Record<Entry['group'], TextKey> = {
  log: 'find.group.log',
  identity: 'find.group.identity',
  case: 'find.group.case',
  action: 'find.group.action',
};

const Line = ({ entry, typed }: { entry: Entry; typed: string }) => {
  const t = useText();
  if (entry.group === 'log') {
    const { clientWords, minutes, typeText = '', summary } = entry.read;
    return (
      <>
        <Typography tag="div" textColor="neutral800">
          {t('find.log', { what: typeText, client: clientWords })}
        </Typography>
        <Typography tag="div" variant="pi" textColor="neutral600">
          {[minutes === undefined ? null : t('duration.minutes', { minutes }), summary].filter(Boolean).join(' · ')}
        </Typography>
      </>
    );
  }
  return (
    <>
      <Typography tag="div" textColor="neutral800">
        <Label text={entry.label} typed={typed} />
      </Typography>
      <Typography tag="div" variant="pi" textColor="neutral600">
        <Label text={entry.hint} typed={typed} />
      </Typography>
    </>
  );
};

interface ResultsProps {
  id: string;
  entries: Entry[];
  active: number;
  typed: string;
  onChoose: (entry: Entry) => void;
  onActive: (index: number) => void;
}

interface Group {
  name: Entry['group'];
  lines: Array<{ entry: Entry; index: number }>;
}

/** What was opened lately stands as it was, one group however mixed. */
const groupsOf = (entries: Entry[], recent: boolean): Group[] =>
  entries.reduce<Group[]>((groups, entry, index) => {
    const last = groups.at(-1);
    if (last && (recent || last.name === entry.group)) last.lines.push({ entry, index });
    else groups.push({ name: entry.group, lines: [{ entry, index }] });
    return groups;
  }, []);

/** The lines to choose from, in groups; the box above keeps the focus and says which one is meant. */
export const Results = ({ id, entries, active, typed, onChoose, onActive }: ResultsProps) => {
  const t = useText();
  const recent = typed.trim() === '';
  useEffect(() => {
    document.getElementById(`${id}-${String(active)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <List id={`${id}-list`} role="listbox" aria-label={t('find.results')} hidden={entries.length === 0}>
      {groupsOf(entries, recent).map(({ name, lines }) => (
        <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
          <Typography
            id={`${id}-${name}`}
            tag="div"
            variant="sigma"
            textColor="neutral600"
            paddingTop={3}
            paddingLeft={3}
            paddingBottom={2}
          >
            {t(recent ? 'find.recent' : GROUPS[name])}
          </Typography>
          {lines.map(({ entry, index }) => (
            <Option
              key={index}
              id={`${id}-${String(index)}`}
              role="option"
              aria-selected={index === active}
              $active={index === active}
              onMouseMove={() => onActive(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(entry)}
            >
              <Line entry={entry} typed={typed} />
            </Option>
          ))}
        </div>
      ))}
    </List>
  );
};
