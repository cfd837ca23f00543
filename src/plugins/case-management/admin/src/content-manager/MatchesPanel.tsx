import { useDebounce, useForm, useIsDesktop, useNotification } from '@strapi/strapi/admin';
import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import type { IdentityMatch, MatchesBody } from '../../../shared/contracts/identity';
import { UID } from '../../../shared/ids';
import { CaseLink } from '../components/TimelineEntry';
import { useMatchesQuery } from '../services/casework';
import { paths } from '../services/paths';
import { useDates } from '../services/use-dates';
import { useMay } from '../services/use-may';
import { useText } from '../services/use-text';
import type { Panel } from './panel';

const COMPARED = ['firstName', 'otherNames', 'familyName', 'name', 'knownAs', 'dateOfBirth'] as const;
/** Long enough that nobody is asked after at every letter. */
const PAUSE = 500;
const LONG_ENOUGH_TO_READ = 10_000;

const namesIn = (values: Record<string, unknown>): MatchesBody =>
  Object.fromEntries(
    COMPARED.flatMap((field) => {
      const value = values[field];
      return typeof value === 'string' && value.trim() !== '' ? [[field, value]] : [];
    })
  );

const isNamed = ({ dateOfBirth: _, ...names }: MatchesBody) => Object.values(names).join('').length > 1;

const List = styled.ul`
  list-style: none;
  > li {
    padding: 1.2rem 0;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  > li:last-child {
    padding-bottom: 0;
  }
`;

/** A day of birth has no zone. */
const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;

const useBorn = () => {
  const t = useText();
  const { formatDate } = useDates();
  return ({ dateOfBirth, dateOfBirthEstimated }: IdentityMatch) =>
    dateOfBirth
      ? t(dateOfBirthEstimated ? 'matches.bornAbout' : 'matches.born', { date: formatDate(dateOfBirth, DAY) })
      : t('matches.bornUnknown');
};

const Match = ({ match }: { match: IdentityMatch }) => {
  const t = useText();
  const born = useBorn();
  return (
    <li>
      <Typography tag="p" fontWeight="bold">
        {/* In a tab of its own: what has been typed here stays. */}
        <CaseLink to={paths.identityForm(match.documentId)} target="_blank">
          {match.name ?? t('unnamed')}
          <VisuallyHidden> {t('matches.newTab')}</VisuallyHidden>
        </CaseLink>
      </Typography>
      <Typography tag="p" textColor="neutral800">
        {[born(match), ...match.types].join(' · ')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {match.reasons.join(' ')}
      </Typography>
    </li>
  );
};

const Matches = ({ matches }: { matches: IdentityMatch[] }) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" role="status" data-casework="matches">
      <Typography tag="p" textColor="neutral800">
        {t('matches.hint')}
      </Typography>
      <List>
        {matches.map((match) => (
          <Match key={match.documentId} match={match} />
        ))}
      </List>
    </Flex>
  );
};

/** Where there is no room for panels beside the form, Strapi puts them under an arrow: who is met there is told. */
const useTellOnPhone = (matches: IdentityMatch[]) => {
  const t = useText();
  const born = useBorn();
  const isDesktop = useIsDesktop();
  const { toggleNotification } = useNotification();
  const names = matches.map((match) => `${match.name ?? t('unnamed')} · ${born(match)}`).join('; ');
  const message = names && !isDesktop ? t('matches.phone', { names }) : '';
  const title = t('matches.title');
  useEffect(() => {
    if (message) toggleNotification({ type: 'warning', title, message, timeout: LONG_ENOUGH_TO_READ });
  }, [message, title, toggleNotification]);
};

/** I7: beside the form of an identity, who it might be already. Advice: it refuses nothing. */
export const MatchesSidePanel: Panel = ({ model, documentId }) => {
  const t = useText();
  const mayRead = useMay('identity.read');
  const values = useForm('MatchesSidePanel', (form) => form.values as Record<string, unknown>);
  const names = useDebounce(JSON.stringify(namesIn(values)), PAUSE);
  const body = JSON.parse(names) as MatchesBody;
  const asks = model === UID.identity && mayRead && isNamed(body);
  const { data } = useMatchesQuery(body, { skip: !asks });
  const others = asks ? (data?.data ?? []).filter((match) => match.documentId !== documentId) : [];
  useTellOnPhone(others);
  return others.length > 0 ? { title: t('matches.title'), content: <Matches matches={others} /> } : null;
};
