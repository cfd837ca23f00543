import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../../../shared/ids';
import { en } from '../translations/en';

export type TextKey = keyof typeof en;

/** The message of a key, in English where a translation lacks it. */
export const text = (key: TextKey) => ({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] });

type Values = Record<string, string | number | boolean | null | undefined>;

export const useText = () => {
  const intl = useIntl();
  return (key: TextKey, values?: Values) => intl.formatMessage(text(key), values);
};

/** The words of a choice, such as a state or a kind: Strapi looks them up by the value itself, and so do we. */
export const useValue = () => {
  const intl = useIntl();
  return (value: string) => intl.formatMessage({ id: value, defaultMessage: value });
};
