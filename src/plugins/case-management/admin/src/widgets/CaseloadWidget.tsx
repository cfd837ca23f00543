import { Widget } from '@strapi/strapi/admin';
import { Box, Typography } from '@strapi/design-system';
import { CaseloadList } from '../components/CaseloadList';
import { Loaded } from '../components/Loaded';
import { useMyCaseloadQuery } from '../services/casework';
import { useText } from '../services/use-text';
import type { Caseload } from '../../../shared/contracts/caseload';
import { Nothing } from './Nothing';

const SHOWN = 10;

const Cases = ({ data, meta }: Caseload) => {
  const t = useText();
  const overdue = data.reduce((sum, row) => sum + row.overdue, 0);
  return (
    <Box data-casework="widget">
      <Typography tag="p" textColor="neutral700">
        {t('widget.summary', { count: data.length, more: meta.nextCursor !== null, overdue })}
      </Typography>
      <CaseloadList rows={data} headingLevel="h3" />
    </Box>
  );
};

/** The open cases of whoever is logged in: what is due next, and how much is overdue. */
export const CaseloadWidget = () => {
  const t = useText();
  return (
    <Loaded
      query={useMyCaseloadQuery({ sort: 'nextDueAt', limit: SHOWN })}
      loading={<Widget.Loading>{t('loading')}</Widget.Loading>}
      isEmpty={({ data }) => data.length === 0}
      empty={<Nothing name="widget" title="caseload.empty" hint="caseload.empty.hint" />}
    >
      {(caseload) => <Cases {...caseload} />}
    </Loaded>
  );
};
