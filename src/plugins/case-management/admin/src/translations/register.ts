import { PLUGIN_ID } from '../../../shared/ids';

type Messages = Record<string, string>;

const prefixed = (messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([key, message]) => [`${PLUGIN_ID}.${key}`, message]));

/** Strapi looks up the values of choices, and the labels of its own forms, by names that are not prefixed. */
const load = async (locale: string): Promise<Messages> => {
  switch (locale) {
    case 'en':
      return { ...prefixed((await import('./en.json')).default), ...(await import('./forms.en.json')).default };
    case 'fr':
      return { ...prefixed((await import('./fr.json')).default), ...(await import('./forms.fr.json')).default };
    default:
      return {};
  }
};

export const registerTrads = ({ locales }: { locales: string[] }) =>
  Promise.all(locales.map(async (locale) => ({ locale, data: await load(locale) })));
