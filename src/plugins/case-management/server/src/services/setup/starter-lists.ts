/** Lists that a new organisation starts with, beside those that the rules need; all of it is the administrator's to edit. */
import type { ActionTypeEntry, RoleTypeEntry } from './list-entries';

export const starterActionTypes: ActionTypeEntry[] = [
  { key: 'phone-call', name: 'Phone call' },
  { key: 'text-message', name: 'Text message' },
  { key: 'email', name: 'Email' },
  { key: 'letter', name: 'Letter' },
  { key: 'visit', name: 'Visit' },
  { key: 'ward-visit', name: 'Ward visit' },
  { key: 'meeting', name: 'Meeting' },
  { key: 'contact-with-service', name: 'Contact with another service' },
  { key: 'contact-official-visitors', name: 'Contact with the Official Visitors Scheme' },
  { key: 'notice-to-tribunal', name: 'Notice to the tribunal', description: 'That you will represent the client' },
  { key: 'hearing-attended', name: 'Hearing attended' },
  { key: 'debrief', name: 'Debrief' },
  { key: 'advice', name: 'Information or advice' },
  { key: 'document-prepared', name: 'Document prepared', description: 'A submission, a form, a letter for the client' },
  { key: 'research', name: 'Research' },
  { key: 'travel', name: 'Travel' },
  { key: 'referral', name: 'Referral' },
  { key: 'complaint-lodged', name: 'Complaint lodged' },
  { key: 'file-note', name: 'File note', countsTime: false },
  { key: 'consent-given', name: 'Consent given', milestone: true, countsTime: false },
  { key: 'goal-agreed', name: 'Goal agreed', milestone: true, countsTime: false },
  { key: 'decision-received', name: 'Decision received', milestone: true, countsTime: false },
];

const actionRoleTypes: RoleTypeEntry[] = [
  { key: 'present', name: 'Present', scope: 'action' },
  { key: 'spoke-with', name: 'Spoke with', scope: 'action' },
  { key: 'wrote-to', name: 'Wrote to', scope: 'action' },
  { key: 'representative', name: 'Represented the client', scope: 'action' },
  { key: 'presiding', name: 'Presided', scope: 'action' },
  { key: 'interpreter', name: 'Interpreted', scope: 'action', kinds: ['individual', 'organisation'] },
];

const caseRoleTypes: RoleTypeEntry[] = [
  {
    key: 'second-advocate',
    name: 'Second advocate',
    scope: 'case',
    grantsAccess: true,
    managesCase: true,
    description: 'Works on the case beside its advocate',
  },
  { key: 'supporter', name: 'Supporter', scope: 'case', description: 'Someone the client wants beside them' },
  { key: 'treating-team', name: 'Treating team', scope: 'case' },
  { key: 'decision-maker', name: 'Decision maker', scope: 'case', description: 'A tribunal, an agency, a landlord' },
  { key: 'other-party', name: 'Other party', scope: 'case' },
];

const relationshipTypes: RoleTypeEntry[] = [
  { key: 'guardian', name: 'Guardian of', inverseName: 'Under the guardianship of', scope: 'relationship' },
  { key: 'carer', name: 'Carer of', inverseName: 'Cared for by', scope: 'relationship' },
  { key: 'parent', name: 'Parent of', inverseName: 'Child of', scope: 'relationship' },
  { key: 'partner', name: 'Partner of', inverseName: 'Partner of', scope: 'relationship' },
  { key: 'employer', name: 'Employer of', inverseName: 'Employee of', scope: 'relationship' },
  { key: 'support-person', name: 'Support person of', inverseName: 'Supported by', scope: 'relationship' },
  { key: 'holder', name: 'Holds the position', inverseName: 'Held by', scope: 'relationship' },
];

export const starterRoleTypes: RoleTypeEntry[] = [...actionRoleTypes, ...caseRoleTypes, ...relationshipTypes];

interface Named {
  key: string;
  name: string;
}

export const starterIssues: Named[] = [
  { key: 'order-review', name: 'Review of a treatment order' },
  { key: 'restraint-seclusion', name: 'Restraint or seclusion' },
  { key: 'medication', name: 'Medication' },
  { key: 'discharge', name: 'Leave or discharge' },
  { key: 'complaint', name: 'Complaint about a service' },
  { key: 'guardianship', name: 'Guardianship or administration' },
  { key: 'support-plan', name: 'Disability support plan' },
  { key: 'tenancy', name: 'Tenancy' },
  { key: 'homelessness', name: 'Homelessness' },
  { key: 'income-support', name: 'Income support' },
  { key: 'discrimination', name: 'Discrimination' },
  { key: 'access-to-services', name: 'Access to services' },
];

export const starterOutcomes: Named[] = [
  { key: 'resolved', name: 'Resolved as the client wished' },
  { key: 'partly-resolved', name: 'Partly resolved' },
  { key: 'not-resolved', name: 'Not resolved' },
  { key: 'order-confirmed', name: 'Order confirmed' },
  { key: 'order-varied', name: 'Order varied' },
  { key: 'order-revoked', name: 'Order revoked' },
  { key: 'withdrawn', name: 'Client withdrew' },
  { key: 'contact-lost', name: 'Contact lost' },
];
