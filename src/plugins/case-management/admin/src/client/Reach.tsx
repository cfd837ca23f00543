import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { ClientDesk } from '../../../shared/contracts/client-desk';
import { useText, useValue } from '../services/use-text';
import { phoneNumbers } from './age';
import { Warnings } from './Warnings';

type Identity = ClientDesk['data']['identity'];

/** Big enough to be met by a thumb. */
const Way = styled.a`
  display: inline-block;
  min-height: 2.4rem;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.6rem;
  text-decoration: underline;
  text-underline-offset: 0.2em;
  overflow-wrap: anywhere;
`;

export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box width="100%">
    <Typography tag="dt" variant="pi" textColor="neutral600">
      {label}
    </Typography>
    <Typography tag="dd" textColor="neutral800" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  </Box>
);

const Phones = ({ identity }: { identity: Identity }) => {
  const t = useText();
  const numbers = phoneNumbers(identity.phone);
  if (numbers.length === 0) return null;
  return (
    <Fact label={t('client.phone')}>
      <Flex tag="span" direction="column" alignItems="flex-start" gap={3}>
        {numbers.map(({ text, dial }) => (
          <Flex key={text} tag="span" direction="column" alignItems="flex-start" gap={1}>
            {dial ? <Way href={`tel:${dial}`}>{text}</Way> : text}
            <Warnings of={identity} />
          </Flex>
        ))}
      </Flex>
    </Fact>
  );
};

const Elsewhere = ({ identity }: { identity: Identity }) => {
  const t = useText();
  const { email, address, contactWarning, visitWarning } = identity;
  return (
    <>
      {email ? (
        <Fact label={t('client.email')}>
          <Way href={`mailto:${email}`}>{email}</Way>
          <Warnings of={{ contactWarning, visitWarning: null, interpreter: null }} />
        </Fact>
      ) : null}
      {address ? (
        <Fact label={t('client.address')}>
          {address}
          <Warnings of={{ contactWarning: null, visitWarning, interpreter: null }} />
        </Fact>
      ) : null}
    </>
  );
};

/** How somebody is reached, with what to mind beside each way. */
export const Reach = ({ identity }: { identity: Identity }) => {
  const t = useText();
  const value = useValue();
  const { phone, email, address, preferredContact } = identity;
  const noWay = !phone && !email && !address;
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={4}>
      {noWay ? (
        <Box>
          <Typography tag="dt" textColor="neutral600">
            {t('client.noWay')}
          </Typography>
          <dd>
            <Warnings of={identity} />
          </dd>
        </Box>
      ) : null}
      {preferredContact ? <Fact label={t('client.preferred')}>{value(preferredContact)}</Fact> : null}
      <Phones identity={identity} />
      <Elsewhere identity={identity} />
    </Flex>
  );
};
