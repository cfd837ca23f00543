import en from './en.json';
import formsEn from './forms.en.json';
import formsFr from './forms.fr.json';
import fr from './fr.json';

const placeholders = (message: string) => [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();
const keysOf = (messages: object) => Object.keys(messages).sort();

describe('French', () => {
  it('has every text of ours', () => {
    expect(keysOf(fr)).toEqual(keysOf(en));
    expect(Object.keys(formsEn).filter((key) => !(key in formsFr))).toEqual([]);
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
