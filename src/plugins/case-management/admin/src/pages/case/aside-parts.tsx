import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useDates } from '../../services/use-dates';

export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box tag="section" paddingBottom={6}>
    <Box paddingBottom={2}>
      <Typography tag="h2" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
    </Box>
    <Flex direction="column" alignItems="stretch" gap={2}>
      {children}
    </Flex>
  </Box>
);

export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <Typography tag="p" variant="pi" textColor="neutral600">
      {label}
    </Typography>
    <Typography tag="p" textColor="neutral800">
      {children}
    </Typography>
  </div>
);

export const Day = ({ day, withYear = true }: { day: string; withYear?: boolean }) => {
  const { formatDate } = useDates();
  const year = withYear ? { year: 'numeric' as const } : {};
  return <>{formatDate(day, { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' })}</>;
};
