import type { Story, StoryStep } from './story';

const intake: StoryStep = {
  type: 'phone-call',
  summary: 'Intake call',
  comments: 'Sent the leaflet and the complaints form. The client will bring the letters to our meeting.',
  minutes: [15, 40],
};
const homeVisit: StoryStep = {
  type: 'visit',
  summary: 'First visit at home',
  comments: 'Sorted the letters by date. Agreed on what comes first.',
  minutes: [45, 110],
  with: [{ role: 'present', who: 'supporter' }],
};
const goal: StoryStep = { type: 'goal-agreed', summary: 'Agreed what a good ending looks like' };
const consent: StoryStep = { type: 'consent-given', summary: 'Signed the authority to act' };
const travel: StoryStep = { type: 'travel', summary: 'To the client and back', minutes: [20, 140] };
const clientCall: StoryStep = { type: 'phone-call', summary: 'Client rang with news', minutes: [5, 25] };
const text: StoryStep = { type: 'text-message', summary: 'Reminder of the appointment', minutes: [2, 5] };
const deciderCall: StoryStep = {
  type: 'contact-with-service',
  summary: 'Asked where the matter stands',
  comments: 'On hold for half an hour; they will ring back by Friday.',
  minutes: [10, 50],
  with: [{ role: 'spoke-with', who: 'decisionMaker' }],
};
const email: StoryStep = {
  type: 'email',
  summary: 'Asked for the file',
  minutes: [5, 20],
  with: [{ role: 'wrote-to', who: 'decisionMaker' }],
};
const letter: StoryStep = {
  type: 'letter',
  summary: 'Request for a review of the decision',
  minutes: [30, 90],
  with: [{ role: 'wrote-to', who: 'decisionMaker' }],
};
const research: StoryStep = { type: 'research', summary: 'Checked the rules and the time limits', minutes: [20, 80] };
const legal: StoryStep = {
  type: 'referral',
  summary: 'Asked the legal centre for advice',
  minutes: [10, 30],
  with: [{ role: 'spoke-with', who: 'legal' }],
};
const interpreted: StoryStep = {
  type: 'meeting',
  summary: 'Meeting with an interpreter',
  minutes: [45, 90],
  with: [
    { role: 'interpreter', who: 'interpreter' },
    { role: 'present', who: 'supporter' },
  ],
};
const note: StoryStep = { type: 'file-note', summary: 'Note for whoever covers next week' };
const decision: StoryStep = { type: 'decision-received', summary: 'Decision in writing' };
const goodbye: StoryStep = {
  type: 'debrief',
  summary: 'Looked back together',
  comments: 'They know how to come back to us.',
  minutes: [15, 40],
};
const meeting: StoryStep = {
  type: 'meeting',
  summary: 'Met with all sides',
  comments: 'The client had a list of five points; four were agreed.',
  minutes: [50, 120],
  with: [
    { role: 'present', who: 'decisionMaker' },
    { role: 'present', who: 'supporter' },
  ],
};

const middle = [travel, clientCall, clientCall, text, deciderCall, deciderCall, email, research, interpreted, note];

export const communityStories: readonly Story[] = [
  {
    title: 'Repairs before winter',
    summary: 'Mould in the bedroom; the landlord does not answer.',
    issues: ['tenancy'],
    program: 'housing',
    decisionMaker: 'public-housing',
    opening: [intake, homeVisit, consent, goal],
    middle: [...middle, letter],
    closing: [meeting, goodbye],
    endings: [
      { outcome: 'resolved', reason: 'The repairs were done.' },
      { outcome: 'partly-resolved', reason: 'The client moved to another flat of the same landlord.' },
    ],
    middleSteps: [4, 12],
  },
  {
    title: 'Notice to vacate',
    summary: 'Fourteen days to leave; the client has nowhere to go.',
    issues: ['tenancy', 'homelessness'],
    program: 'housing',
    decisionMaker: 'landlord',
    opening: [intake, consent, legal],
    middle: [...middle, letter],
    closing: [meeting, decision, goodbye],
    endings: [
      { outcome: 'resolved', reason: 'The notice was withdrawn.' },
      { outcome: 'referred-on', reason: 'The legal centre acts for the client now.' },
      { outcome: 'contact-lost', reason: 'No answer to three calls and a letter.' },
    ],
    middleSteps: [4, 10],
  },
  {
    title: 'Cut to the support plan',
    summary: 'The new plan has half the hours of the old one.',
    issues: ['support-plan'],
    program: 'disability',
    decisionMaker: 'plan-agency',
    opening: [intake, homeVisit, consent, goal, letter],
    middle: [
      ...middle,
      { type: 'document-prepared', summary: 'Statement of what a week looks like', minutes: [60, 150] },
    ],
    closing: [meeting, decision, goodbye],
    endings: [
      { outcome: 'resolved', reason: 'The hours were restored on review.' },
      { outcome: 'partly-resolved', reason: 'Some of the hours were restored.' },
      { outcome: 'not-resolved', reason: 'The review confirmed the cut; the client does not wish to go further.' },
    ],
    middleSteps: [8, 20],
  },
  {
    title: 'Who decides about money',
    summary: 'The client wants an administrator to stop, or to be told what is spent.',
    issues: ['guardianship'],
    program: 'disability',
    decisionMaker: 'guardianship-board',
    opening: [intake, homeVisit, consent],
    middle: [...middle, legal],
    closing: [
      {
        type: 'hearing-attended',
        summary: 'Board hearing',
        minutes: [60, 180],
        with: [
          { role: 'presiding', who: 'decisionMaker' },
          { role: 'present', who: 'supporter' },
        ],
      },
      decision,
      goodbye,
    ],
    endings: [
      { outcome: 'order-varied', reason: 'The administrator sends an account each month.' },
      { outcome: 'order-confirmed', reason: 'The board confirmed the order.' },
    ],
    middleSteps: [6, 16],
  },
  {
    title: 'Payment stopped',
    summary: 'A form went missing and the payment with it.',
    issues: ['income-support'],
    program: 'disability',
    decisionMaker: 'income-office',
    opening: [intake, consent],
    middle,
    closing: [decision, goodbye],
    endings: [
      { outcome: 'resolved', reason: 'Paid, with the arrears.' },
      { outcome: 'withdrawn', reason: 'The client sorted it out with a relative.' },
    ],
    middleSteps: [2, 7],
  },
  {
    title: 'Complaint about the supported home',
    summary: 'The client’s things are moved without asking.',
    issues: ['complaint', 'access-to-services'],
    program: 'disability',
    decisionMaker: 'supported-living',
    opening: [intake, homeVisit, goal],
    middle,
    closing: [
      {
        type: 'complaint-lodged',
        summary: 'Complaint lodged',
        minutes: [20, 40],
        with: [{ role: 'wrote-to', who: 'decisionMaker' }],
      },
      meeting,
      goodbye,
    ],
    endings: [
      { outcome: 'resolved', reason: 'House rules were rewritten with the residents.' },
      { outcome: 'partly-resolved', reason: 'A key worker was changed.' },
    ],
    middleSteps: [5, 14],
  },
  {
    title: 'Refused at the door',
    summary: 'Turned away from a course because of an assistance dog.',
    issues: ['discrimination'],
    program: 'disability',
    decisionMaker: 'training-institute',
    opening: [intake, consent, letter],
    middle,
    closing: [meeting, goodbye],
    endings: [{ outcome: 'resolved', reason: 'Apology, and a place in the next course.' }],
    middleSteps: [3, 9],
  },
];
