import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight, WarningCircle } from '@strapi/icons';
import { type ReactNode, useState } from 'react';
import { Duration } from '../../components/Duration';
import { CaseLink } from '../../components/TimelineEntry';
import { When } from '../../components/When';
import type { CaseHead } from '../../services/case';
import { paths } from '../../services/paths';
import { useDates } from '../../services/use-dates';
import { useOrganisation } from '../../services/use-organisation';
import { useOwnFacts } from '../../services/use-own-facts';
import { useText, useValue } from '../../services/use-text';
import { localDay } from '../../timeline/days';
import type { DeskPerson } from '../../../../shared/contracts/desk';
import { FilesSection } from './FilesSection';

type Data = CaseHead;

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box tag="section" paddingBottom={6}>
    <Box paddingBottom={2}>
      <Typography tag="h2" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
    </Box>
    <Flex direction="column" alignItems="stretch" gap={2}>
      {children}
    </Flex>
  </Box>
);

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <Typography tag="p" variant="pi" textColor="neutral600">
      {label}
    </Typography>
    <Typography tag="p" textColor="neutral800">
      {children}
    </Typography>
  </div>
);

const Day = ({ day, withYear = true }: { day: string; withYear?: boolean }) => {
  const { formatDate } = useDates();
  const year = withYear ? { year: 'numeric' as const } : {};
  return <>{formatDate(day, { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' })}</>;
};

/** Told by icon and word, beside every way to reach the client. */
const Warnings = ({ client }: { client: NonNullable<Data['client']> }) => {
  const t = useText();
  const { contactWarning, visitWarning, interpreter, accessNeeds } = client;
  const warnings = [
    contactWarning,
    visitWarning,
    interpreter ? t('case.interpreter', { language: interpreter }) : null,
    accessNeeds,
  ].filter((warning) => warning !== null && warning !== '');
  if (warnings.length === 0) return null;
  return (
    <Box background="warning100" hasRadius padding={3}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {warnings.map((warning) => (
          <Flex tag="li" key={warning} gap={2} alignItems="baseline">
            <WarningCircle aria-hidden width="1.2rem" height="1.2rem" />
            <Typography textColor="neutral800">{warning}</Typography>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
};

/** How to reach the client; for one who has died nothing is proposed. */
const Reach = ({ client }: { client: NonNullable<Data['client']> }) => {
  const t = useText();
  const value = useValue();
  if (client.diedOn)
    return (
      <Typography tag="p" fontWeight="bold" textColor="neutral800">
        {t('case.died')} <Day day={client.diedOn} />
      </Typography>
    );
  return (
    <>
      <Warnings client={client} />
      {client.phone ? (
        <Fact label={t('case.phone')}>
          <CaseLink as="a" to="" href={`tel:${client.phone.replaceAll(/\s/g, '')}`}>
            {client.phone}
          </CaseLink>
        </Fact>
      ) : null}
      {client.email ? <Fact label={t('case.email')}>{client.email}</Fact> : null}
      {client.address ? <Fact label={t('case.address')}>{client.address}</Fact> : null}
      {client.preferredContact ? <Fact label={t('case.prefers')}>{value(client.preferredContact)}</Fact> : null}
    </>
  );
};

const Client = ({ client }: { client: NonNullable<Data['client']> }) => {
  const t = useText();
  return (
    <Section title={t('case.client')}>
      <Typography tag="p" fontWeight="bold">
        <CaseLink to={paths.clientPage(client.documentId)}>{client.displayName ?? t('unnamed')}</CaseLink>
        {client.pronouns ? <Typography textColor="neutral600">{` (${client.pronouns})`}</Typography> : null}
      </Typography>
      {client.dateOfBirth ? (
        <Fact label={t(client.dateOfBirthEstimated ? 'case.bornAbout' : 'case.born')}>
          <Day day={client.dateOfBirth} />
        </Fact>
      ) : null}
      <Reach client={client} />
    </Section>
  );
};

/** Also on its last day: closing and reopening on one day would show the same person twice. */
const useHasEnded = () => {
  const { timeZone } = useOrganisation();
  const today = localDay(new Date(), timeZone);
  return ({ endedOn }: DeskPerson) => endedOn !== null && endedOn <= today;
};

const Person = ({ person }: { person: DeskPerson }) => {
  const t = useText();
  const ended = useHasEnded()(person);
  return (
    <div>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {person.type.name}
        {ended && person.endedOn ? (
          <>
            {` · ${t('case.until')} `}
            <Day day={person.endedOn} />
          </>
        ) : null}
        {!ended && person.startedOn ? (
          <>
            {` · ${t('case.since')} `}
            <Day day={person.startedOn} />
          </>
        ) : null}
      </Typography>
      <Typography tag="p">
        <CaseLink to={paths.clientPage(person.identity.documentId)}>{person.identity.name ?? t('unnamed')}</CaseLink>
      </Typography>
    </div>
  );
};

const Ended = ({ people, open }: { people: DeskPerson[]; open: boolean }) => {
  const t = useText();
  const [shown, setShown] = useState(open);
  if (people.length === 0) return null;
  return (
    <>
      <div>
        <Button
          variant="ghost"
          size="S"
          startIcon={shown ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {t('case.people.ended', { count: people.length })}
        </Button>
      </div>
      {shown ? people.map((person) => <Person key={person.documentId} person={person} />) : null}
    </>
  );
};

const People = ({ data }: { data: Data }) => {
  const t = useText();
  const hasEnded = useHasEnded();
  const { documentId, stage } = data.case;
  const people = [...data.people].sort((a, b) => Number(b.type.managesCase) - Number(a.type.managesCase));
  const current = people.filter((person) => !hasEnded(person));
  const vacant = stage === 'open' && people.length > 0 && !current.some(({ type }) => type.managesCase);
  return (
    <Section title={t('case.people')}>
      {vacant ? <Typography textColor="warning700">{t('case.people.vacant')}</Typography> : null}
      {current.map((person) => (
        <Person key={person.documentId} person={person} />
      ))}
      <Ended people={people.filter(hasEnded)} open={current.length === 0} />
      {people.length === 0 ? <Typography textColor="neutral600">{t('case.people.none')}</Typography> : null}
      <Typography tag="p" variant="pi">
        <CaseLink to={paths.rolesOfCase(documentId)}>{t('case.people.change')}</CaseLink>
      </Typography>
    </Section>
  );
};

const About = ({ data }: { data: Data }) => {
  const t = useText();
  const { issues, fundingProgram, outcome, openedAt, closedAt, closeReason, summary, confidential } = data.case;
  const ownFacts = useOwnFacts();
  const { about } = useOrganisation();
  return (
    <Section title={t('case.about')}>
      {confidential ? <Typography fontWeight="bold">{t('case.confidential')}</Typography> : null}
      {summary ? <Typography textColor="neutral800">{summary}</Typography> : null}
      {issues.length ? <Fact label={t('case.issues')}>{issues.map(({ name }) => name).join(', ')}</Fact> : null}
      {fundingProgram ? <Fact label={t('case.program')}>{fundingProgram.name}</Fact> : null}
      {ownFacts(about?.caseFields ?? [], data.case.details).map(({ label, text }) => (
        <Fact key={label} label={label}>
          {text}
        </Fact>
      ))}
      {openedAt ? (
        <Fact label={t('case.opened')}>
          <When at={openedAt} allDay year="always" />
        </Fact>
      ) : null}
      {closedAt ? (
        <Fact label={t('case.closedOn')}>
          <When at={closedAt} allDay year="always" />
        </Fact>
      ) : null}
      {closeReason ? <Fact label={t('case.closeReason')}>{closeReason}</Fact> : null}
      {outcome ? <Fact label={t('case.outcome')}>{outcome.name}</Fact> : null}
      {data.counts.minutes > 0 ? (
        <Fact label={t('case.time')}>
          <Duration minutes={data.counts.minutes} />
        </Fact>
      ) : null}
    </Section>
  );
};

interface AsideProps {
  data: Data;
  /** Shows an action in the timeline. */
  onGo: (action: string) => void;
}

/** All facts, people and files of a case: beside the timeline, or behind a tab where there is no room. */
export const Aside = ({ data, onGo }: AsideProps) => {
  const t = useText();
  return (
    <div data-casework="about">
      {data.client ? <Client client={data.client} /> : null}
      <People data={data} />
      <About data={data} />
      <Section title={t('files.section')}>
        <FilesSection onGo={onGo} />
      </Section>
    </div>
  );
};
