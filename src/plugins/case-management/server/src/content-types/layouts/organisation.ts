import { defineLayout } from './define';

export const organisation = defineLayout({
  mainField: 'name',
  sortBy: 'name',
  search: ['name'],
  columns: ['name', 'timeZone', 'country'],
  rows: ['name*6 timeZone*6', 'country*4 subdivision*4 currency*4', 'caseFields*12', 'boundaryPolicy*12', 'demo*6'],
  fields: {
    name: { label: 'Name of the organisation' },
    timeZone: {
      label: 'Time zone',
      help: 'Days, due dates and the year of a reference are counted in it.',
      placeholder: 'Australia/Hobart',
    },
    country: { label: 'Country', placeholder: 'AU' },
    subdivision: { label: 'State or region', placeholder: 'AU-TAS' },
    currency: { label: 'Currency', placeholder: 'AUD' },
    caseFields: {
      label: 'Fields of your own on cases',
      help: 'Example: [{ "key": "courtNumber", "label": "Court number", "kind": "text" }]. Kinds: text, number, date, choice (with "choices"), yesNo. Add "required": true where it must be filled in.',
    },
    boundaryPolicy: {
      label: 'One case or two?',
      help: 'When a new matter is a new case, in your own words. Example: { "text": "A new case when the last one closed more than 90 days ago.", "days": 90 }',
    },
    demo: {
      label: 'Demo organisation',
      help: 'Everybody in a demo is invented; real data is refused beside it.',
      readOnly: true,
    },
  },
});
