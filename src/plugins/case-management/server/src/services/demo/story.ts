/** The shape of a story that a case of the demo follows. */

/** A part in an action: role type, and who takes it. `ward` and the like are the parties of the case (see `parties.ts`). */
export interface Party {
  role: 'present' | 'spoke-with' | 'wrote-to' | 'representative' | 'presiding' | 'interpreter';
  who: PartyName;
}

/** Who: a party that every case draws for itself, by region and by chance. */
export type PartyName =
  | 'ward'
  | 'team'
  | 'tribunal'
  | 'registrar'
  | 'visitors'
  | 'supporter'
  | 'decisionMaker'
  | 'representative'
  | 'legal'
  | 'interpreter';

export interface StoryStep {
  type: string;
  summary: string;
  comments?: string;
  /** Shortest and longest, in minutes; none for what takes no time. */
  minutes?: readonly [number, number];
  with?: readonly Party[];
}

export interface Story {
  title: string;
  summary: string;
  issues: readonly string[];
  program: string;
  /** Organisation that decides in such cases. */
  decisionMaker: string;
  /** In order, at the start. */
  opening: readonly StoryStep[];
  /** As they come, some several times. */
  middle: readonly StoryStep[];
  /** In order, at the end; planned in a case that is still open. */
  closing: readonly StoryStep[];
  endings: ReadonlyArray<{ outcome: string; reason: string }>;
  /** How much of it happens: small is a few calls, long goes on for months. */
  middleSteps: readonly [number, number];
}
