import { useDebounce, useForm, useRBAC } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { IdentityMatch, MatchesBody } from '../../../shared/contracts/identity';
import { UID } from '../../../shared/ids';
import { permissionId } from '../../../shared/permissions';
import { CaseLink } from '../components/TimelineEntry';
import { useMatchesQuery } from '../services/casework';
import { paths } from '../services/paths';
import { useText } from '../services/use-text';

interface PanelProps {
  model: string;
  documentId?: string;
}

const READS_IDENTITIES = [{ action: permissionId('identity.read'), subject: null }];
const COMPARED = ['firstName', 'otherNames', 'familyName', 'name', 'knownAs', 'dateOfBirth'] as const;
/** Long enough that nobody is asked after at every letter. */
const PAUSE = 500;

const namesIn = (values: Record<string, unknown>): MatchesBody =>
  Object.fromEntries(
    COMPARED.flatMap((field) => {
      const value = values[field];
      return typeof value === 'string' && value.trim() !== '' ? [[field, value]] : [];
    })
  );

const isNamed = ({ dateOfBirth: _, ...names }: MatchesBody) => Object.values(names).join('').length > 1;

const Match = ({ match }: { match: IdentityMatch }) => {
  const t = useText();
  const born = match.dateOfBirth
    ? t(match.dateOfBirthEstimated ? 'matches.bornAbout' : 'matches.born', { date: match.dateOfBirth })
    : t('matches.bornUnknown');
  return (
    <Box tag="li" paddingBottom={3}>
      <CaseLink to={paths.identityForm(match.documentId)}>{match.name ?? t('unnamed')}</CaseLink>
      <Typography tag="p" textColor="neutral700">
        {[born, ...match.types].join(' · ')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {match.reasons.join(' ')}
      </Typography>
    </Box>
  );
};

const Matches = ({ matches }: { matches: IdentityMatch[] }) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" role="status" data-casework="matches">
      <Typography tag="p" textColor="neutral800">
        {t('matches.hint')}
      </Typography>
      <Box tag="ul" style={{ listStyle: 'none' }}>
        {matches.map((match) => (
          <Match key={match.documentId} match={match} />
        ))}
      </Box>
    </Flex>
  );
};

/** I7: beside the form of an identity, who it might be already. Advice: it refuses nothing. */
export const MatchesSidePanel = ({ model, documentId }: PanelProps): { title: string; content: ReactNode } | null => {
  const t = useText();
  const { allowedActions } = useRBAC(READS_IDENTITIES);
  const values = useForm('MatchesSidePanel', (form) => form.values as Record<string, unknown>);
  const names = useDebounce(JSON.stringify(namesIn(values)), PAUSE);
  const body = JSON.parse(names) as MatchesBody;
  const asks = model === UID.identity && Boolean(allowedActions.canRead) && isNamed(body);
  const { data } = useMatchesQuery(body, { skip: !asks });
  const others = asks ? (data?.data ?? []).filter((match) => match.documentId !== documentId) : [];
  return others.length > 0 ? { title: t('matches.title'), content: <Matches matches={others} /> } : null;
};
