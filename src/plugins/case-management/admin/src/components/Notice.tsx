import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface NoticeProps {
  tone: 'neutral' | 'danger';
  title: string;
  children?: ReactNode;
  action?: { label: string; onClick: () => void };
}

/** What happened, why, and the one thing to do about it. */
export const Notice = ({ tone, title, children, action }: NoticeProps) => (
  <Box
    background={tone === 'danger' ? 'danger100' : 'neutral100'}
    hasRadius
    padding={4}
    width="100%"
    role={tone === 'danger' ? 'alert' : 'status'}
  >
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography fontWeight="bold" textColor={tone === 'danger' ? 'danger700' : 'neutral800'}>
        {title}
      </Typography>
      {children ? <Typography textColor="neutral800">{children}</Typography> : null}
      {action ? (
        <Button variant="tertiary" onClick={action.onClick}>
          {action.label}
        </Button>
      ) : null}
    </Flex>
  </Box>
);
