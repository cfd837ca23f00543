import { Box, Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useId } from 'react';

interface GroupProps {
  title: string;
  count: number;
  tone?: 'danger' | 'warning';
  children: ReactNode;
}

/** Lines under a heading that says how many there are of their kind, also where not all of them are shown yet. */
export const Group = ({ title, count, tone, children }: GroupProps) => {
  const id = useId();
  const colour = tone === 'danger' ? 'danger700' : tone === 'warning' ? 'warning700' : 'neutral800';
  return (
    <Box tag="section" aria-labelledby={id} paddingBottom={6}>
      <Flex gap={2} alignItems="baseline" paddingBottom={1}>
        <Typography id={id} tag="h2" variant="delta" fontWeight="bold" textColor={colour}>
          {title}
        </Typography>
        <Typography textColor="neutral600">{count}</Typography>
      </Flex>
      {children}
    </Box>
  );
};
