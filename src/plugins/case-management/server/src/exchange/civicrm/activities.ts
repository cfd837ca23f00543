import { firstText, isRaw, rawList, text, texts } from './raw';
import type { Raw } from './raw';

/** One activity with the case that it belongs to, and the other cases that list it again. */
export interface OwnedActivity {
  id: string;
  raw: Raw;
  /** "" where the activity names a case that is not in the export. */
  caseId: string;
  namedCase: string;
  repeatedUnder: string[];
}

const ALL_ACTIVITIES = 'api.Activity.getAll.1';

export const listedActivities = (caseRaw: Raw): Raw[] => rawList(caseRaw[ALL_ACTIVITIES]);

const summaryActivities = (caseRaw: Raw): Raw[] => {
  const summary = caseRaw.activity_summary;
  return isRaw(summary) ? Object.values(summary).flatMap(rawList) : [];
};

interface Sighting {
  fields: Raw;
  fieldsOfSummary: Raw;
  caseIdField: string;
  summaryOf: string;
  listedUnder: string[];
}

const idOf = (raw: Raw) => firstText(raw, 'id');

const sightingOf = (sightings: Map<string, Sighting>, id: string): Sighting => {
  const known = sightings.get(id);
  if (known) return known;
  const fresh = { fields: {}, fieldsOfSummary: {}, caseIdField: '', summaryOf: '', listedUnder: [] };
  sightings.set(id, fresh);
  return fresh;
};

/** Where each activity is seen: in the lists of all activities, and in the summaries. */
const sightingsOf = (cases: Raw[]): Map<string, Sighting> => {
  const sightings = new Map<string, Sighting>();
  for (const caseRaw of cases) {
    const caseId = text(caseRaw, 'id');
    for (const raw of listedActivities(caseRaw)) {
      const sighting = sightingOf(sightings, idOf(raw));
      sighting.fields = { ...raw, ...sighting.fields };
      sighting.caseIdField ||= texts(raw, 'case_id')[0] ?? '';
      sighting.listedUnder.push(caseId);
    }
    const inSummary = new Set<string>();
    for (const raw of summaryActivities(caseRaw)) {
      const sighting = sightingOf(sightings, idOf(raw));
      sighting.fieldsOfSummary = { ...raw, ...sighting.fieldsOfSummary };
      sighting.caseIdField ||= texts(raw, 'case_id')[0] ?? '';
      sighting.summaryOf ||= caseId;
      // A summary repeats an activity in several of its groups, and what the list has: that is one sighting.
      if (!inSummary.has(idOf(raw)) && !sighting.listedUnder.includes(caseId)) sighting.listedUnder.push(caseId);
      inSummary.add(idOf(raw));
    }
  }
  return sightings;
};

/**
 * Which case each activity belongs to: the one that its `case_id` names, else the one whose summary names it, else
 * the first that lists it. Activities come in the order of the cases.
 */
export const ownedActivities = (cases: Raw[]): OwnedActivity[] => {
  const known = new Set(cases.map((caseRaw) => text(caseRaw, 'id')));
  return [...sightingsOf(cases)].map(([id, sighting]) => {
    const named = sighting.caseIdField || sighting.summaryOf || (sighting.listedUnder[0] ?? '');
    const caseId = known.has(named) ? named : '';
    const kept = Math.max(sighting.listedUnder.indexOf(caseId), 0);
    return {
      id,
      raw: { ...sighting.fieldsOfSummary, ...sighting.fields },
      caseId,
      namedCase: named,
      repeatedUnder: sighting.listedUnder.filter((_, index) => index !== kept),
    };
  });
};
