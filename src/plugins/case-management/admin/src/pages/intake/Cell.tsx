import { Grid } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** Two columns where there is room. */
export const Cell = ({ children, wide = false }: { children: ReactNode; wide?: boolean }) => (
  <Grid.Item col={wide ? 12 : 6} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);
