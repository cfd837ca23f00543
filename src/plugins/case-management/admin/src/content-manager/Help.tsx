import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../../../shared/ids';

/**
 * The help text of a field in the language of the panel. Strapi keeps one text for all languages, which an
 * administrator can change: translations go by the text itself, so that a changed one is shown as it was written.
 */
export const Help = ({ text }: { text: string }) => {
  const { messages } = useIntl();
  const translated = messages[`${PLUGIN_ID}.help.${text}`];
  return <>{typeof translated === 'string' ? translated : text}</>;
};
