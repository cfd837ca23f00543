import { Typography } from '@strapi/design-system';
import { UID } from '../../../shared/ids';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';
import { sameClock } from '../timeline/zones';
import type { Panel } from './panel';

/** Forms with a date and time: Strapi shows and takes these in the zone of the browser. */
const WITH_TIMES: string[] = [UID.case, UID.action];

/** Beside a form with times, where they are not those of the organisation’s clock. */
export const ZoneSidePanel: Panel = ({ model }) => {
  const t = useText();
  const { timeZone: theirs } = useOrganisation();
  const { timeZone: ours } = new Intl.DateTimeFormat().resolvedOptions();
  if (!WITH_TIMES.includes(model) || !theirs || sameClock(ours, theirs, new Date())) return null;
  return {
    title: t('zone.title'),
    content: (
      <Typography tag="p" textColor="neutral800" data-casework="zone">
        {t('zone.differs', { ours, theirs })}
      </Typography>
    ),
  };
};
