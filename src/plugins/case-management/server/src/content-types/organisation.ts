import { json, text } from './attributes';
import { contentType } from './content-type';

export const organisation = contentType({
  kind: 'singleType',
  singularName: 'organisation',
  pluralName: 'organisations',
  displayName: 'Organisation',
  description: 'The organisation that keeps this register',
  attributes: {
    name: text(),
    /** IANA name; local dates, references and overdue days are counted in it. */
    timeZone: text(),
    country: text(),
    subdivision: text(),
    currency: text(),
    /** Declared fields of `case.details`: [{ key, label, kind, required?, choices?, help? }]. */
    caseFields: json(),
    /** C6, in the organisation's own words: { text, days, sameIssue, … }. */
    boundaryPolicy: json(),
    /** Set when the demo organisation was filled: real data is refused beside it. */
    demo: { type: 'boolean', default: false, writable: false },
  },
});
