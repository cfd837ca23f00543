import { Widget } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { CaseloadList } from '../components/CaseloadList';
import { LoadError } from '../components/LoadError';
import { useMyCaseloadQuery } from '../services/casework';
import { useText } from '../services/use-text';

const SHOWN = 10;

/** The open cases of whoever is logged in: what is due next, and how much is overdue. */
export const CaseloadWidget = () => {
  const t = useText();
  const { data, error, isLoading, refetch } = useMyCaseloadQuery({ sort: 'nextDueAt', limit: SHOWN });
  if (isLoading) return <Widget.Loading>{t('loading')}</Widget.Loading>;
  if (error || !data) return <LoadError error={error} retry={refetch} />;
  const rows = data.data;
  if (rows.length === 0) {
    return (
      <Flex direction="column" justifyContent="center" height="100%" gap={2} data-casework="widget">
        <Typography fontWeight="bold">{t('caseload.empty')}</Typography>
        <Typography textColor="neutral700" textAlign="center">
          {t('caseload.empty.hint')}
        </Typography>
      </Flex>
    );
  }
  const overdue = rows.reduce((sum, row) => sum + row.overdue, 0);
  return (
    <Box data-casework="widget">
      <Typography tag="p" textColor="neutral700">
        {t('widget.summary', { count: rows.length, more: data.meta.nextCursor !== null, overdue })}
      </Typography>
      <CaseloadList rows={rows} headingLevel="h3" />
    </Box>
  );
};
