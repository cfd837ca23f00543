import { Box, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../services/use-text';

const LINES = 3;
/** About three lines at the width of a timeline; longer texts get a "more". */
const LONG = 280;

const Clamped = styled(Typography)<{ $open: boolean }>`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: ${({ $open }) => ($open ? 'unset' : LINES)};
  overflow: hidden;
  overflow-wrap: anywhere;
  white-space: pre-line;
  font-size: 1.5rem;
  line-height: 1.5;
  max-width: 72ch;
`;

/** 24 px high: as small as a thing that one has to hit may be. */
const More = styled.button`
  min-height: 2.4rem;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  text-decoration: underline;
  text-underline-offset: 0.2em;
`;

/** Comments are there to be read: full width, three lines, then "more". */
export const MoreText = ({ children }: { children: string }) => {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const long = children.length > LONG || children.split('\n').length > LINES;
  return (
    <Box>
      <Clamped id={id} tag="p" textColor="neutral800" $open={open || !long}>
        {children}
      </Clamped>
      {long ? (
        <More type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t(open ? 'comments.less' : 'comments.more')}
        </More>
      ) : null}
    </Box>
  );
};
