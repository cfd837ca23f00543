import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText } from '../services/use-text';

export interface WarnedOf {
  contactWarning: string | null;
  visitWarning: string | null;
  interpreter: string | null;
}

const Mark = styled(Flex)`
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.warning100};
  padding: 0.2rem 0.8rem;
  svg {
    flex: none;
    fill: ${({ theme }) => theme.colors.warning700};
  }
`;

const Warning = ({ children }: { children: string }) => (
  <Mark tag="li" gap={2} display="inline-flex">
    <WarningCircle width="1.4rem" height="1.4rem" aria-hidden />
    <Typography variant="omega" fontWeight="semiBold" textColor="neutral800">
      {children}
    </Typography>
  </Mark>
);

/** What to mind before one rings or goes there: it stands beside every number and address. */
export const Warnings = ({ of, visits = true }: { of: WarnedOf; visits?: boolean }) => {
  const t = useText();
  const { contactWarning, visitWarning, interpreter } = of;
  const spoken = interpreter && (/interp/i.test(interpreter) ? interpreter : t('client.interpreter', { interpreter }));
  const all = [contactWarning, visits ? visitWarning : null, spoken].filter((one): one is string => Boolean(one));
  if (all.length === 0) return null;
  return (
    <Flex tag="ul" gap={2} wrap="wrap" aria-label={t('client.warnings')} style={{ listStyle: 'none' }}>
      {all.map((one) => (
        <Warning key={one}>{one}</Warning>
      ))}
    </Flex>
  );
};
