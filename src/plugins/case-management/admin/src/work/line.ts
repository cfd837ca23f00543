import { styled } from 'styled-components';

/** A list of lines; each is one line at a desk, and two on a phone. */
export const Lines = styled.ul`
  list-style: none;
  > li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

/**
 * When, what, for whom, and what one can do about it. Lines of several lists stand under each other, so their columns
 * have widths of their own.
 */
export const Line = styled.article`
  display: grid;
  grid-template-columns: 25rem minmax(0, 1.2fr) minmax(0, 1fr) auto;
  column-gap: 1.6rem;
  row-gap: 0.4rem;
  align-items: center;
  min-height: 4.8rem;
  padding: 0.6rem 0.8rem;
  margin: 0 -0.8rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  &:focus-within {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  > .below {
    grid-column: 2 / -1;
  }
  > * {
    min-width: 0;
  }
  > .verbs {
    min-width: 22rem;
  }
  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    padding: 1rem 0.8rem;
    > .when {
      grid-column: 1;
      grid-row: 1;
    }
    > .what {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    > .whom {
      grid-column: 1 / -1;
      grid-row: 3;
    }
    > .verbs {
      min-width: 0;
      grid-column: 2;
      grid-row: 1;
    }
    > .below {
      grid-column: 1 / -1;
      grid-row: 4;
    }
  }
`;

/** Of one line at a desk; on a phone it may take two, because nothing there shows what was cut off. */
export const OneLine = styled.p`
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  font-size: 1.4rem;
  line-height: 2rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-variant-numeric: tabular-nums;
  @media (max-width: 767px) {
    white-space: normal;
    overflow-wrap: anywhere;
  }
`;

export const Quiet = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
`;

/** Danger is overdue; the words say it first. */
export const Late = styled.span`
  color: ${({ theme }) => theme.colors.danger700};
  white-space: nowrap;
`;

/** How far off: it goes to the next line as a whole. */
export const Far = styled(Quiet)`
  white-space: nowrap;
`;
