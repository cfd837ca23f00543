import { Layouts } from '@strapi/strapi/admin';
import { Box } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** The white sheet of a page of ours, below its header; `name` is how tests and pictures find it. */
export const Sheet = ({ name, children }: { name: string; children: ReactNode }) => (
  <Layouts.Content>
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }} data-casework={name}>
      {children}
    </Box>
  </Layouts.Content>
);
