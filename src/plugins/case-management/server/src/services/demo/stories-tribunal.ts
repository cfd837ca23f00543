import type { Story, StoryStep } from './story';

const intake: StoryStep = {
  type: 'phone-call',
  summary: 'Intake call',
  comments: 'Explained what an advocate can and cannot do, and how the record is kept. Arranged a time to meet.',
  minutes: [20, 45],
};
const wardVisit: StoryStep = {
  type: 'ward-visit',
  summary: 'Talked about what they want from the hearing',
  comments: 'They would rather be at home with a visiting nurse. Went through the report together, page by page.',
  minutes: [45, 90],
  with: [{ role: 'present', who: 'ward' }],
};
const notice: StoryStep = {
  type: 'notice-to-tribunal',
  summary: 'Told the tribunal that we represent the client',
  minutes: [10, 25],
  with: [{ role: 'wrote-to', who: 'registrar' }],
};
const hearing: StoryStep = {
  type: 'hearing-attended',
  summary: 'Review hearing',
  comments: 'The client spoke first. The panel asked about leave and about the medication.',
  minutes: [60, 150],
  with: [
    { role: 'presiding', who: 'tribunal' },
    { role: 'representative', who: 'representative' },
    { role: 'present', who: 'team' },
  ],
};
const decision: StoryStep = {
  type: 'decision-received',
  summary: 'Written decision',
  with: [{ role: 'spoke-with', who: 'registrar' }],
};
const debrief: StoryStep = {
  type: 'debrief',
  summary: 'Debrief after the hearing',
  comments: 'Explained the order, the next review and how to appeal. They felt heard.',
  minutes: [20, 50],
};
const travel: StoryStep = { type: 'travel', summary: 'To the ward and back', minutes: [30, 120] };
const report: StoryStep = {
  type: 'research',
  summary: 'Read the clinical report and the earlier decisions',
  minutes: [30, 90],
};
const teamCall: StoryStep = {
  type: 'contact-with-service',
  summary: 'Asked the treating team about leave',
  comments: 'They will raise it at the ward round on Thursday.',
  minutes: [10, 30],
  with: [{ role: 'spoke-with', who: 'team' }],
};
const clientCall: StoryStep = {
  type: 'phone-call',
  summary: 'Client rang: worried about the hearing',
  minutes: [5, 30],
};
const visitors: StoryStep = {
  type: 'contact-official-visitors',
  summary: 'Followed up the complaint about the courtyard',
  minutes: [10, 30],
  with: [{ role: 'spoke-with', who: 'visitors' }],
};
const submission: StoryStep = { type: 'document-prepared', summary: 'Drafted the submission', minutes: [60, 180] };
const consent: StoryStep = { type: 'consent-given', summary: 'Consent to speak with the treating team' };

export const tribunalStories: readonly Story[] = [
  {
    title: 'Review of the treatment order',
    summary: 'The client wants to be a voluntary patient, or to be treated at home.',
    issues: ['order-review'],
    program: 'mental-health',
    decisionMaker: 'tribunal',
    opening: [intake, consent, wardVisit, notice],
    middle: [travel, report, teamCall, clientCall, visitors, submission],
    closing: [hearing, decision, debrief],
    endings: [
      { outcome: 'order-confirmed', reason: 'The tribunal confirmed the order; the client knows the next review.' },
      { outcome: 'order-varied', reason: 'Leave was written into the order.' },
      { outcome: 'order-revoked', reason: 'The order was revoked; the client went home.' },
    ],
    middleSteps: [3, 8],
  },
  {
    title: 'Second opinion on medication',
    summary: 'Side effects; the client wants another doctor’s view.',
    issues: ['medication', 'order-review'],
    program: 'mental-health',
    decisionMaker: 'ward',
    opening: [intake, consent, { ...wardVisit, summary: 'Listed the side effects together' }],
    middle: [travel, report, teamCall, clientCall, { ...submission, summary: 'Letter asking for a second opinion' }],
    closing: [
      { ...teamCall, type: 'meeting', summary: 'Met the client and the consultant', minutes: [40, 80] },
      debrief,
    ],
    endings: [
      { outcome: 'resolved', reason: 'A second opinion was given and the dose was lowered.' },
      { outcome: 'partly-resolved', reason: 'The dose is reviewed monthly now.' },
    ],
    middleSteps: [3, 8],
  },
  {
    title: 'Complaint about seclusion',
    summary: 'Nine hours in seclusion; the client wants an apology and a change of practice.',
    issues: ['restraint-seclusion', 'complaint'],
    program: 'mental-health',
    decisionMaker: 'ward',
    opening: [intake, consent, { ...wardVisit, summary: 'Wrote down what happened, in the client’s words' }],
    middle: [travel, visitors, teamCall, clientCall, { ...report, summary: 'Read the seclusion register' }, submission],
    closing: [
      {
        type: 'complaint-lodged',
        summary: 'Complaint lodged',
        minutes: [20, 40],
        with: [{ role: 'wrote-to', who: 'decisionMaker' }],
      },
      { ...teamCall, type: 'meeting', summary: 'Heard the apology', minutes: [40, 70] },
      debrief,
    ],
    endings: [
      { outcome: 'resolved', reason: 'The ward apologised and changed its checklist.' },
      { outcome: 'not-resolved', reason: 'The complaint was not upheld; the client does not wish to appeal.' },
    ],
    middleSteps: [5, 12],
  },
  {
    title: 'Leave from the ward',
    summary: 'The client wants leave on weekends to see family.',
    issues: ['discharge'],
    program: 'mental-health',
    decisionMaker: 'ward',
    opening: [intake, { ...wardVisit, summary: 'Planned how to ask for leave' }],
    middle: [travel, teamCall, clientCall],
    closing: [{ ...teamCall, type: 'meeting', summary: 'Ward round with the client', minutes: [30, 60] }],
    endings: [{ outcome: 'resolved', reason: 'Weekend leave was granted.' }],
    middleSteps: [2, 5],
  },
];
