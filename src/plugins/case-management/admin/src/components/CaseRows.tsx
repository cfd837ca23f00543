import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { DeskStep } from '../../../shared/contracts/desk';
import { useText } from '../services/use-text';
import { DueBadge } from './DueBadge';
import { When } from './When';

/** Cases below each other. */
export const CaseRows = styled.ul`
  list-style: none;
  > li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

/** One line where there is room, two or three on a phone. */
export const CaseRow = styled.article`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  gap: 0.4rem 1.6rem;
  align-items: baseline;
  padding: 1.2rem 0;
  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

/** What comes next in a case, and how soon. */
export const NextInCase = ({ step, children }: { step: Omit<DeskStep, 'documentId'>; children?: ReactNode }) => {
  const t = useText();
  return (
    <Flex gap={2} wrap="wrap" alignItems="baseline">
      <Typography textColor="neutral800">
        {step.summary ?? step.type ?? t('entry.noType')}
        {', '}
        <When at={step.at} allDay={step.allDay} />
      </Typography>
      <DueBadge at={step.at} allDay={step.allDay} />
      {children}
    </Flex>
  );
};
