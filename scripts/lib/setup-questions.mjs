import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { Stop } from './stop.mjs';

const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

const isTimeZone = (zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone);
  } catch {
    return false;
  }
};

const list = (text) => [...new Set(text.split(',').map((part) => part.trim()))].filter(Boolean);

const checks = {
  required: (what) => (text) => (text ? undefined : `Give ${what}.`),
  timeZone: (text) =>
    isTimeZone(text) ? undefined : `"${text}" is no time zone: give a name such as Australia/Hobart.`,
  country: (text) =>
    text === '' || /^[A-Za-z]{2}$/.test(text) ? undefined : `"${text}" is no country code: two letters, such as AU.`,
  email: (text) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : `"${text}" is no email address.`),
};

const checkPassword = (text) => {
  if (text === undefined || (text.length >= 8 && /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text))) return;
  throw new Stop('The password needs 8 characters, with a small letter, a capital and a digit among them.');
};

/** Flag, question, what is taken when nothing is said, and what makes an answer wrong. */
const QUESTIONS = [
  { flag: 'name', ask: 'Name of the organisation', check: checks.required('the name of the organisation (--name)') },
  { flag: 'time-zone', ask: 'Time zone', initial: localZone, check: checks.timeZone },
  { flag: 'country', ask: 'Country, as two letters (may be empty)', initial: () => '', check: checks.country },
  { flag: 'regions', ask: 'Regions, with commas (may be empty)', initial: () => '' },
  { flag: 'programs', ask: 'Funding programs, with commas (may be empty)', initial: () => '' },
  { flag: 'first-name', ask: 'Your first name', initial: () => 'First' },
  { flag: 'family-name', ask: 'Your family name', initial: () => 'Administrator' },
  { flag: 'email', ask: 'Your email address, to log in with', check: checks.email },
];

export const HELP = `npm run setup -- [flags]

Makes an empty organisation. What is not given is asked for, or takes its default with --yes.

${QUESTIONS.map(({ flag, ask }) => `  --${flag.padEnd(12)} ${ask}`).join('\n')}
  --password     Of the first login (made at random and shown, if not given)
  --yes          Ask nothing
  --no-build     Leave the admin panel as it is

Each flag can be a variable too: SETUP_NAME, SETUP_TIME_ZONE …
`;

export const readFlags = (args) => {
  const text = Object.fromEntries(
    [...QUESTIONS.map(({ flag }) => flag), 'password'].map((flag) => [flag, { type: 'string' }])
  );
  const flags = ['yes', 'no-build', 'help'].map((flag) => [flag, { type: 'boolean' }]);
  try {
    return parseArgs({ args, options: { ...text, ...Object.fromEntries(flags) } }).values;
  } catch (error) {
    throw new Stop(`${error.message}\n\n${HELP}`);
  }
};

const given = (flags, flag) => flags[flag] ?? process.env[`SETUP_${flag.replaceAll('-', '_').toUpperCase()}`];

const answerTo = async ({ flag, ask, initial, check }, flags, terminal) => {
  const said = given(flags, flag);
  for (let text = said; ; text = undefined) {
    if (text === undefined) {
      const start = initial?.();
      if (!terminal) text = start ?? '';
      else text = (await terminal.question(`${ask}${start ? ` [${start}]` : ''}: `)).trim() || (start ?? '');
    }
    const problem = check?.(text.trim());
    if (!problem) return text.trim();
    if (!terminal || said !== undefined) throw new Stop(problem);
    console.log(problem);
  }
};

/** The answers, from flags and variables first, then from whoever sits at the terminal. */
export const askAll = async (flags) => {
  const interactive = process.stdin.isTTY && !flags.yes;
  const terminal = interactive ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  const answers = {};
  checkPassword(given(flags, 'password'));
  try {
    for (const question of QUESTIONS) answers[question.flag] = await answerTo(question, flags, terminal);
  } finally {
    terminal?.close();
  }
  return {
    name: answers.name,
    timeZone: answers['time-zone'],
    country: answers.country.toUpperCase() || null,
    regions: list(answers.regions),
    programs: list(answers.programs),
    login: { email: answers.email, firstname: answers['first-name'], lastname: answers['family-name'] },
    password: given(flags, 'password'),
    build: !flags['no-build'],
  };
};
