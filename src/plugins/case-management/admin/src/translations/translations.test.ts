import { contentTypes } from '../../../server/src/content-types';
import { en } from './en';
import formsEn from './forms.en.json';
import formsFr from './forms.fr.json';
import { fr } from './fr';
import helpFr from './help.fr.json';

const placeholders = (message: string) => [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();
const keysOf = (messages: object) => Object.keys(messages).sort();

describe('French', () => {
  it('has every text of ours', () => {
    expect(keysOf(fr)).toEqual(keysOf(en));
    expect(Object.keys(formsEn).filter((key) => !(key in formsFr))).toEqual([]);
  });

  it('has every help text of our forms, and no other', () => {
    const metadatas = Object.values(contentTypes).map(({ schema }) => schema.config.metadatas ?? {});
    const helps = metadatas.flatMap((fields) => Object.values(fields).map(({ edit }) => String(edit.description)));
    expect(keysOf(helpFr)).toEqual([...new Set(helps)].filter(Boolean).sort());
  });

  it('names the same values', () => {
    const french: Record<string, string> = fr;
    for (const [key, message] of Object.entries(en)) {
      const values = new Set(
        placeholders(message).filter((name) => name && name in { count: 1, overdue: 1, people: 1 })
      );
      for (const value of values) expect(french[key]).toContain(`{${String(value)}`);
    }
  });
});
