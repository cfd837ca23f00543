import { Flex, Typography } from '@strapi/design-system';
import { type TextKey, useText } from '../services/use-text';

/** A widget in which there is nothing: what would stand here, in the middle of it. */
export const Nothing = ({ name, title, hint }: { name: string; title: TextKey; hint: TextKey }) => {
  const t = useText();
  return (
    <Flex direction="column" justifyContent="center" height="100%" gap={2} data-casework={name}>
      <Typography fontWeight="bold">{t(title)}</Typography>
      <Typography textColor="neutral700" textAlign="center">
        {t(hint)}
      </Typography>
    </Flex>
  );
};
