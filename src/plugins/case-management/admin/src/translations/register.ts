import { PLUGIN_ID } from '../../../shared/ids';

type Messages = Record<string, string>;

const prefixed = (messages: Messages, prefix = ''): Messages =>
  Object.fromEntries(Object.entries(messages).map(([key, message]) => [`${PLUGIN_ID}.${prefix}${key}`, message]));

/** Strapi looks up the values of choices, and the labels of its own forms, by names that are not prefixed. */
const load = async (locale: string): Promise<Messages> => {
  switch (locale) {
    case 'en':
      return { ...prefixed((await import('./en')).en), ...(await import('./forms.en.json')).default };
    case 'fr':
      return {
        ...prefixed((await import('./fr')).fr),
        ...prefixed((await import('./help.fr.json')).default, 'help.'),
        ...(await import('./forms.fr.json')).default,
      };
    default:
      return {};
  }
};

export const registerTrads = ({ locales }: { locales: string[] }) =>
  Promise.all(locales.map(async (locale) => ({ locale, data: await load(locale) })));
