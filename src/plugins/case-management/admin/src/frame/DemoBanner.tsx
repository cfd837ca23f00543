import { Box, Typography } from '@strapi/design-system';
import { useOrganisation } from '../services/use-organisation';
import { useText } from '../services/use-text';

/** Says on every page that this is a demo. It stands in the flow of the page, so it covers nothing. */
export const DemoBanner = () => {
  const t = useText();
  const { demo } = useOrganisation();
  return demo ? (
    <Box
      role="status"
      background="warning100"
      borderColor="warning500"
      borderStyle="solid"
      borderWidth="0 0 2px 0"
      padding={2}
      width="100%"
      data-casework="demo"
    >
      <Typography tag="p" textAlign="center" textColor="neutral800" fontWeight="bold">
        {t('demo.banner')}
      </Typography>
    </Box>
  ) : null;
};
