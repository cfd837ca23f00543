import { Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useNarrow } from '../services/use-narrow';

/** A row of its own, as wide as the page. */
const Main = styled.div`
  flex: 1 0 100%;
  > * {
    width: 100%;
  }
`;

/** What can be done on a page: the main thing last where it is looked for at a desk, first and widest on a phone. */
export const HeadVerbs = ({ main, children }: { main: ReactNode; children: ReactNode }) => {
  const narrow = useNarrow();
  return (
    <Flex gap={2} wrap="wrap">
      {narrow && main ? <Main>{main}</Main> : null}
      {children}
      {narrow ? null : main}
    </Flex>
  );
};
