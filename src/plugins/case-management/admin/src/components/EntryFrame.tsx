import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { TimelineAction } from '../../../shared/contracts/timeline';
import { StateMark } from './StateMark';
import { When } from './When';

/** The rail of dots is the spine: one column for the dot, one for the day, one for what, one for how long. */
const Row = styled.article<{ $quiet: boolean; $marked: boolean }>`
  display: grid;
  grid-template-columns: 1.6rem 15rem minmax(0, 1fr) auto;
  column-gap: 1.2rem;
  row-gap: 0.4rem;
  align-items: baseline;
  position: relative;
  padding: ${({ $quiet }) => ($quiet ? '0.4rem' : '1.2rem')} 0.4rem;
  border-radius: 4px;
  background: ${({ theme, $marked }) => ($marked ? theme.colors.primary100 : 'transparent')};
  &::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 1.1rem;
    width: 1px;
    background: ${({ theme }) => theme.colors.neutral200};
  }
  > .dot {
    position: relative;
    display: flex;
    justify-content: center;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  > .body {
    grid-column: 3 / -1;
  }
  > .length {
    align-self: start;
    margin-top: -0.2rem;
  }
  @media (max-width: 767px) {
    grid-template-columns: 1.6rem minmax(0, 1fr) auto;
    > .what {
      grid-column: 2 / -1;
      grid-row: 2;
    }
    > .body {
      grid-column: 2 / -1;
    }
    > .verbs {
      grid-column: 2 / -1;
      grid-row: 4;
    }
  }
`;

export const Numbers = styled(Typography)`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/** What is known of an action before its words are here. */
export interface EntryShown {
  at: string;
  allDay: boolean;
  state: TimelineAction['state'];
  milestone: boolean;
  system: boolean;
  kind: string | null;
  minutes: number | null;
}

interface FrameProps {
  shown: EntryShown;
  /** A link led here. */
  isMarked?: boolean;
  children: ReactNode;
  'aria-busy': boolean;
}

/** The row of one action: its dot and its day. */
export const EntryFrame = ({ shown, isMarked = false, children, ...rest }: FrameProps) => (
  <Row $quiet={shown.system} $marked={isMarked} aria-current={isMarked || undefined} tabIndex={-1} {...rest}>
    <span className="dot">
      <StateMark
        action={{
          state: shown.state,
          source: shown.system ? 'system' : 'human',
          type: { key: '', name: '', countsTime: false, milestone: shown.milestone },
        }}
      />
    </span>
    <Numbers tag="span" variant={shown.system ? 'pi' : 'omega'} textColor="neutral600">
      <When at={shown.at} allDay={shown.allDay || shown.system} year={shown.state === 'planned' ? 'auto' : 'never'} />
    </Numbers>
    {children}
  </Row>
);
