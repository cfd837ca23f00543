/** The parties that cases of the demo meet again and again: organisations, and positions with their holders. */
import { IDENTITY_TYPE_KEYS } from '../../../../shared/vocabulary';
import type { DemoIdentity, DemoRole } from './types';

const { other, rto, serviceProvider, client } = IDENTITY_TYPE_KEYS;

const organisation = (key: string, name: string, types: string[], more: Partial<DemoIdentity> = {}): DemoIdentity => ({
  key,
  kind: 'organisation',
  name,
  types,
  ...more,
});

export const organisations: DemoIdentity[] = [
  organisation('tribunal', 'Mental Health Tribunal', [other]),
  organisation('official-visitors', 'Official Visitors Scheme', [other]),
  organisation('ward', 'Dolerite Ward, Quartz Bay Hospital', [serviceProvider], {
    phone: '03 5550 1001',
    address: '1 Feldspar Street, Quartz Bay',
    notes: 'Visitors sign in at the nurses’ station.',
  }),
  organisation('north-ward', 'Basalt Ward, Basalt Bridge Hospital', [serviceProvider], { phone: '03 5550 1002' }),
  organisation('community-team', 'Snowgum Community Mental Health Team', [serviceProvider], { phone: '03 5550 1003' }),
  organisation('north-west-team', 'Port Crocoite Community Team', [serviceProvider], { phone: '03 5550 1004' }),
  organisation('older-persons-unit', 'Huon Pine Older Persons’ Unit', [serviceProvider]),
  organisation('day-centre', 'Kelp Parade Day Centre', [serviceProvider]),
  organisation('supported-living', 'Bracken Supported Living', [serviceProvider], { phone: '03 5550 1005' }),
  organisation('youth-service', 'Wedgetail Youth Service', [serviceProvider]),
  organisation('school', 'Pademelon Primary School', [serviceProvider]),
  organisation('training-institute', 'Sassafras Training Institute', [rto]),
  organisation('care-college', 'Boobook College of Care', [rto]),
  organisation('care-school', 'Lapwing School of Community Services', [rto, serviceProvider]),
  organisation('public-housing', 'Southern Lichen Housing', [other], { phone: '03 5550 1006' }),
  organisation('landlord', 'Gneiss Hill Rentals', [other]),
  organisation('plan-agency', 'Disability Plan Agency (invented)', [other]),
  organisation('income-office', 'Income Support Office (invented)', [other]),
  organisation('guardianship-board', 'Guardianship Board (invented)', [other]),
  organisation('legal-centre', 'Shearwater Community Legal Centre', [other], {
    email: 'intake@shearwater-legal.example',
  }),
  organisation('interpreters', 'Lorikeet Interpreting', [other], { phone: '03 5550 1007' }),
  organisation('shelter', 'Lantern Street Shelter', [other]),
  organisation('residents-group', 'Dolerite Ward Residents’ Group', [client], { region: 'south' }),
  organisation('tenants-group', 'Gneiss Hill Tenants’ Group', [client], { region: 'north-west' }),
  organisation('carers-circle', 'East Sassafras Carers’ Circle', [client, other], { region: 'north' }),
];

const position = (
  key: string,
  name: string,
  types: string[] = [other],
  more: Partial<DemoIdentity> = {}
): DemoIdentity => ({
  key,
  kind: 'position',
  name,
  types,
  ...more,
});

export const positions: DemoIdentity[] = [
  position('registrar', 'Registrar, Mental Health Tribunal'),
  position('official-visitor-south', 'Official Visitor, South'),
  position('nurse-unit-manager', 'Nurse Unit Manager, Dolerite Ward'),
  position('principal', 'Principal, Pademelon Primary School'),
  position('mayor', 'Mayor of Quartz Bay'),
  position('tenancy-manager', 'Tenancy Manager, Southern Lichen Housing'),
  position('student-representative', 'Student Representative, Boobook College', [client], { region: 'south' }),
];

/** Who holds a position, and who did before; `person` counts the people of `contacts`. */
export const holders: ReadonlyArray<{ person: number; position: string; from: number; to?: number }> = [
  { person: 0, position: 'registrar', from: -900 },
  { person: 1, position: 'official-visitor-south', from: -800, to: -301 },
  { person: 2, position: 'official-visitor-south', from: -300 },
  { person: 3, position: 'nurse-unit-manager', from: -1200 },
  { person: 4, position: 'principal', from: -700, to: -200 },
  { person: 5, position: 'principal', from: -199 },
  { person: 6, position: 'mayor', from: -400 },
  { person: 7, position: 'tenancy-manager', from: -650 },
];

export const employers = (contactKey: (person: number) => string): DemoRole[] => [
  { type: 'employer', identity: 'ward', other: contactKey(3) },
  { type: 'employer', identity: 'school', other: contactKey(5) },
  { type: 'employer', identity: 'public-housing', other: contactKey(7) },
];
