import { Box, Typography } from '@strapi/design-system';
import { useMayManage } from '../services/use-may';
import { type TextKey, useText } from '../services/use-text';
import { CaseLink } from './TimelineEntry';

interface InManagerProps {
  uid: string;
  to: string;
  text?: TextKey;
}

/** The whole record in the Content Manager, for those who may go there. */
export const InManager = ({ uid, to, text = 'manage.record' }: InManagerProps) => {
  const t = useText();
  if (!useMayManage(uid)) return null;
  return (
    <Box paddingTop={2}>
      <Typography tag="p" variant="pi">
        <CaseLink to={to}>{t(text)}</CaseLink>
      </Typography>
    </Box>
  );
};
