import { Box, Typography, VisuallyHidden } from '@strapi/design-system';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { LoadError } from '../components/LoadError';
import { useLog } from '../log/use-log';
import { NEEDS } from '../services/needs';
import { paths } from '../services/paths';
import { useMay } from '../services/use-may';
import { useText } from '../services/use-text';
import type { Entry } from './entries';
import { Results } from './Results';
import { remember } from './recent';
import { useFound } from './use-found';
import { useLogin } from './use-login';

const Input = styled.input`
  width: 100%;
  min-height: 4.8rem;
  padding: 0 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.6rem;
  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
    opacity: 1;
  }
  &:focus {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -1px;
  }
`;

const placeOf = (entry: Exclude<Entry, { group: 'log' }>): string => {
  if (entry.group === 'identity') return paths.clientPage(entry.documentId);
  if (entry.group === 'case') return paths.casePage(entry.documentId);
  return paths.actionInCase(entry.caseId ?? '', entry.documentId);
};

const useChoose = (onChosen: () => void) => {
  const navigate = useNavigate();
  const log = useLog();
  const login = useLogin();
  return (entry: Entry) => {
    onChosen();
    if (entry.group === 'log') return log?.({ words: entry.words });
    const { group: kind, ...shown } = entry;
    remember(login, { kind, ...shown });
    void navigate(placeOf(entry));
  };
};

/** Where the arrows lead from here; the ends meet. */
const moved = (key: string, active: number, count: number): number | null => {
  if (key === 'ArrowDown') return count === 0 ? 0 : (active + 1) % count;
  if (key === 'ArrowUp') return count === 0 ? 0 : (active - 1 + count) % count;
  return null;
};

interface FindBoxProps {
  text: string;
  onText: (text: string) => void;
  /** Called when something was chosen, before it opens. */
  onChosen: () => void;
}

/** One box for people, cases and actions, and for what shall be recorded: type, arrows, Enter. */
export const FindBox = ({ text, onText, onChosen }: FindBoxProps) => {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const choose = useChoose(onChosen);
  const logs = useLog() !== null;
  const takesIn = useMay(...NEEDS.intake);
  const { entries, isLoading, error, retry, isEmpty } = useFound(text, logs);
  const [active, setActive] = useState(0);
  const at = Math.min(active, Math.max(0, entries.length - 1));
  const chosen = entries[at];
  useEffect(() => input.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = moved(event.key, at, entries.length);
    if (next === null && !(event.key === 'Enter' && chosen)) return;
    event.preventDefault();
    if (next !== null) setActive(next);
    else if (chosen) choose(chosen);
  };
  return (
    <Box data-casework="find">
      <VisuallyHidden tag="label" htmlFor={`${id}-input`}>
        {t('find.label')}
      </VisuallyHidden>
      <Input
        ref={input}
        id={`${id}-input`}
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${id}-${String(at)}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={255}
        placeholder={t(logs ? 'find.placeholder.log' : 'find.placeholder')}
        value={text}
        onChange={(event) => {
          setActive(0);
          onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden role="status">
        {isLoading ? '' : isEmpty ? t('find.nothing') : text ? t('find.count', { count: entries.length }) : ''}
      </VisuallyHidden>
      <Results id={id} entries={entries} active={at} typed={text} onChoose={choose} onActive={setActive} />
      {error ? <LoadError error={error} retry={retry} /> : null}
      {isEmpty ? (
        <Box paddingTop={4}>
          <Typography tag="p" fontWeight="bold">
            {t('find.nothing')}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {t('find.nothing.hint')}{' '}
            {takesIn ? (
              <Link to={paths.intake} onClick={onChosen}>
                {t('find.newClient')}
              </Link>
            ) : null}
          </Typography>
        </Box>
      ) : null}
      {text.trim() === '' && entries.length === 0 ? (
        <Typography tag="p" textColor="neutral600" paddingTop={4}>
          {t('find.empty')}
        </Typography>
      ) : null}
    </Box>
  );
};
