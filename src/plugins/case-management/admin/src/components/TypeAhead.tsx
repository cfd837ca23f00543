import { Box, Field, Typography, VisuallyHidden } from '@strapi/design-system';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../services/use-text';

export interface Choice {
  value: string;
  label: string;
  /** What tells it from others of the same name. */
  hint?: ReactNode;
}

interface TypeAheadProps {
  /** Where no label of a field stands beside it. */
  label?: string;
  text: string;
  onText: (text: string) => void;
  choices: readonly Choice[];
  onChoose: (choice: Choice) => void;
  /** False where choosing must be deliberate: the first is not taken by leaving the field. */
  takesFirst?: boolean;
  /** Not even the only one is taken without an arrow key. */
  takesNone?: boolean;
  /** The list shows itself: what was said leaves something to choose. */
  opens?: boolean;
  loading?: boolean;
  placeholder?: string;
  size?: 'S' | 'M';
  inputRef?: (input: HTMLInputElement | null) => void;
  /** For keys that the list does not need. */
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  cell?: string;
}

const Holder = styled(Box)`
  position: relative;
  width: 100%;
  min-width: 0;
`;

const List = styled.ul`
  position: absolute;
  z-index: 5;
  top: calc(100% + 0.4rem);
  left: 0;
  min-width: min(100%, 100vw);
  width: max-content;
  max-width: min(44rem, 90vw);
  max-height: 32rem;
  overflow-y: auto;
  padding: 0.4rem;
  list-style: none;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};
`;

const Option = styled.li<{ $active: boolean }>`
  padding: 0.8rem 1.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  background: ${({ theme, $active }) => ($active ? theme.colors.primary100 : 'transparent')};
  outline: ${({ theme, $active }) => ($active ? `2px solid ${theme.colors.primary600}` : 'none')};
  outline-offset: -2px;
`;

/** The list's own part of the keyboard; true where the key was used up. */
const useKeys = (props: TypeAheadProps, open: boolean, setOpen: (open: boolean) => void) => {
  const { choices, onChoose, takesFirst = true, takesNone = false } = props;
  const [moved, setMoved] = useState<number | null>(null);
  const at = moved ?? (!takesNone && (takesFirst || choices.length === 1) ? 0 : -1);
  const active = open && choices.length > 0 ? Math.min(at, choices.length - 1) : -1;
  const choose = (choice: Choice) => {
    setOpen(false);
    setMoved(null);
    onChoose(choice);
  };
  const used = (key: string): boolean => {
    const chosen = choices[active];
    if (key === 'ArrowDown' && (open || choices.length > 0)) {
      if (open) setMoved((active + 1) % Math.max(choices.length, 1));
      else setOpen(true);
      return true;
    }
    if (key === 'ArrowUp' && open) {
      setMoved(active <= 0 ? choices.length - 1 : active - 1);
      return true;
    }
    if (key === 'Enter' && chosen) {
      choose(chosen);
      return true;
    }
    if (key === 'Escape' && open) {
      setOpen(false);
      return true;
    }
    // Leaving takes what is marked, and goes on.
    if (key !== 'Tab' || !chosen) return false;
    const before = document.activeElement;
    choose(chosen);
    // Where choosing has led on already, the key would skip a field.
    return document.activeElement !== before;
  };
  return { active, choose, used, unmark: () => setMoved(null) };
};

/** Letters find it, arrows and Enter choose; the list is only as long as what fits. */
export const TypeAhead = (props: TypeAheadProps) => {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { active, choose, used, unmark } = useKeys(props, open, setOpen);
  const { choices, text, loading, opens = false } = props;
  useEffect(() => {
    if (opens) setOpen(true);
  }, [opens]);
  const shown = open && choices.length > 0;
  useEffect(() => {
    if (shown && active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [shown, active, id]);
  const says = open && text.trim() !== '' && !loading ? t('choices.count', { count: choices.length }) : '';
  return (
    <Holder>
      <Field.Input
        ref={props.inputRef}
        role="combobox"
        type="text"
        autoComplete="off"
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        data-cell={props.cell}
        size={props.size}
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => {
          setOpen(true);
          unmark();
          props.onText(event.target.value);
        }}
        onKeyDown={(event) => {
          const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          // What is marked goes into the save, too.
          if (saves) used('Enter');
          const opensList = event.key === 'ArrowDown' && !open && props.cell !== undefined && text.trim() === '';
          if (!opensList && !event.ctrlKey && !event.metaKey && used(event.key)) event.preventDefault();
          else props.onKeyDown?.(event);
        }}
        onBlur={() => setOpen(false)}
      />
      <VisuallyHidden role="status">{says}</VisuallyHidden>
      {shown ? (
        <List role="listbox" id={id} aria-label={props.label ?? t('choices.label')}>
          {choices.map((choice, index) => (
            <Option
              key={choice.value}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              $active={index === active}
              // A press would take the focus, and the list with it, before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <Typography tag="span" textColor="neutral800">
                {choice.label}
              </Typography>
              {choice.hint ? (
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {choice.hint}
                </Typography>
              ) : null}
            </Option>
          ))}
        </List>
      ) : null}
    </Holder>
  );
};
