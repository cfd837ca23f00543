import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { IdentityMatch } from '../../../../shared/contracts/identity';
import { CaseLink } from '../../components/TimelineEntry';
import { paths } from '../../services/paths';
import { useText } from '../../services/use-text';

interface MatchesProps {
  matches: readonly IdentityMatch[];
  /** There is a name to compare. */
  asked: boolean;
  /** What was typed has not been compared yet. */
  looking: boolean;
  /** Somebody has looked at all of these: it is somebody new. */
  seen: boolean;
  onSeen: () => void;
  onChoose: (match: IdentityMatch) => void;
  error?: string;
}

const List = styled.ul`
  list-style: none;
  width: 100%;
  > li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const born = (t: ReturnType<typeof useText>, { dateOfBirth, dateOfBirthEstimated }: IdentityMatch) =>
  dateOfBirth
    ? t(dateOfBirthEstimated ? 'matches.bornAbout' : 'matches.born', { date: dateOfBirth })
    : t('matches.bornUnknown');

const Match = ({ match, onChoose }: { match: IdentityMatch; onChoose: () => void }) => {
  const t = useText();
  const name = match.name ?? t('unnamed');
  return (
    <li>
      <Flex gap={3} paddingTop={2} paddingBottom={2} justifyContent="space-between" alignItems="center" wrap="wrap">
        <Box minWidth={0}>
          <Typography tag="p" fontWeight="bold">
            <CaseLink to={paths.clientPage(match.documentId)} target="_blank" rel="noreferrer">
              {name}
            </CaseLink>
          </Typography>
          <Typography tag="p" textColor="neutral800">
            {[born(t, match), ...match.types].join(' · ')}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {match.reasons.join(' · ')}
          </Typography>
        </Box>
        <Button variant="secondary" onClick={onChoose} aria-label={t('intake.matches.choose.label', { name })}>
          {t('intake.matches.choose')}
        </Button>
      </Flex>
    </li>
  );
};

/** I7: who it might be already, before anybody is made anew. */
export const Matches = ({ matches, asked, looking, seen, onSeen, onChoose, error }: MatchesProps) => {
  const t = useText();
  const many = matches.length > 0;
  if (!asked) return null;
  if (!many)
    return (
      <Typography tag="p" variant="pi" textColor="neutral600" role="status">
        {t(looking ? 'intake.matches.looking' : 'intake.matches.nobody')}
      </Typography>
    );
  return (
    <Box
      background={!seen ? 'primary100' : 'neutral100'}
      hasRadius
      padding={4}
      id="intake-matches"
      tabIndex={-1}
      data-casework="matches"
    >
      <Typography tag="p" fontWeight="bold" role="status">
        {t('intake.matches.title', { count: matches.length })}
      </Typography>
      <List>
        {matches.map((match) => (
          <Match key={match.documentId} match={match} onChoose={() => onChoose(match)} />
        ))}
      </List>
      <Flex gap={3} paddingTop={2} wrap="wrap" alignItems="center">
        <Button variant={seen ? 'success-light' : 'tertiary'} onClick={onSeen} aria-pressed={seen}>
          {t(seen ? 'intake.matches.isNew' : 'intake.matches.none')}
        </Button>
        {error ? (
          <Typography role="alert" textColor="danger700">
            {error}
          </Typography>
        ) : null}
      </Flex>
    </Box>
  );
};
