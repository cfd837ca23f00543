import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { CaseLink } from '../../components/TimelineEntry';
import { LoadError } from '../../components/LoadError';
import { Notice } from '../../components/Notice';
import { useKnownClientQuery, useOpenCasesOfQuery } from '../../services/intake';
import { paths } from '../../services/paths';
import { useText } from '../../services/use-text';

/** Open cases: perhaps what has come up belongs in one of them (C6, advice). */
const OpenCases = ({ documentId }: { documentId: string }) => {
  const t = useText();
  const { data: cases = [] } = useOpenCasesOfQuery(documentId);
  if (cases.length === 0) return null;
  return (
    <Box paddingTop={2}>
      <Typography tag="p">{t('intake.openCases', { count: cases.length })}</Typography>
      {cases.map((caseDoc) => (
        <Typography tag="p" key={caseDoc.documentId}>
          <CaseLink to={paths.casePage(caseDoc.documentId)}>
            {[caseDoc.reference, caseDoc.title].filter(Boolean).join(' · ')}
          </CaseLink>
        </Typography>
      ))}
    </Box>
  );
};

/** The client is in the register already: who that is, and how to choose somebody else. */
export const KnownClient = ({ documentId, onChange }: { documentId: string; onChange: () => void }) => {
  const t = useText();
  const { data, error, isLoading, refetch } = useKnownClientQuery(documentId);
  if (isLoading) return <Notice tone="neutral" title={t('loading')} />;
  if (error || !data)
    return (
      <Flex direction="column" gap={2} alignItems="flex-start">
        <LoadError error={error} retry={refetch} />
        <Button variant="tertiary" onClick={onChange}>
          {t('intake.known.change')}
        </Button>
      </Flex>
    );
  const birth = data.dateOfBirth
    ? t(data.dateOfBirthEstimated ? 'matches.bornAbout' : 'matches.born', { date: data.dateOfBirth })
    : t('matches.bornUnknown');
  return (
    <Box background="neutral100" hasRadius padding={4} data-casework="known-client">
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Box>
          <Typography tag="p" fontWeight="bold">
            {data.displayName ?? t('unnamed')}
          </Typography>
          <Typography tag="p" textColor="neutral700">
            {[birth, data.region?.name].filter(Boolean).join(' · ')}
          </Typography>
          {data.diedOn ? <Typography tag="p">{t('intake.known.died', { date: data.diedOn })}</Typography> : null}
          {data.contactWarning ? <Typography tag="p">{data.contactWarning}</Typography> : null}
        </Box>
        <Button variant="tertiary" onClick={onChange}>
          {t('intake.known.change')}
        </Button>
      </Flex>
      <OpenCases documentId={documentId} />
    </Box>
  );
};
