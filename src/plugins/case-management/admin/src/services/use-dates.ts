import { useMemo } from 'react';
import { createIntl, type IntlShape, useIntl } from 'react-intl';

/** `en-AU` for a panel in English used in Australia: the panel knows languages only, the browser knows the region. */
export const regionalOf = (language: string) =>
  navigator.languages.find((locale) => locale === language || locale.startsWith(`${language}-`)) ?? language;

/** Dates as people write them where they are. */
export const useDates = (): Pick<IntlShape, 'formatDate' | 'formatRelativeTime'> => {
  const { locale } = useIntl();
  return useMemo(() => createIntl({ locale: regionalOf(locale) }), [locale]);
};
