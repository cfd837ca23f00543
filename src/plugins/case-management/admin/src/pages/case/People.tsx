import { Button, Flex, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { useState } from 'react';
import type { DeskPerson } from '../../../../shared/contracts/desk';
import { UID } from '../../../../shared/ids';
import { InManager } from '../../components/InManager';
import { CaseLink } from '../../components/TimelineEntry';
import type { CaseHead } from '../../services/case';
import { paths } from '../../services/paths';
import { useMay } from '../../services/use-may';
import { useOrganisation } from '../../services/use-organisation';
import { useText } from '../../services/use-text';
import { localDay } from '../../timeline/days';
import { AddRole } from './AddRole';
import { Day, Section } from './aside-parts';
import { EndRoleDialog } from './EndRoleDialog';

const useToday = () => localDay(new Date(), useOrganisation().timeZone);

/** Also on its last day: closing and reopening on one day would show the same person twice. */
const hasEnded = (person: DeskPerson, today: string) => person.endedOn !== null && person.endedOn <= today;

const Days = ({ person }: { person: DeskPerson }) => {
  const t = useText();
  const { startedOn, endedOn } = person;
  if (endedOn)
    return (
      <>
        {` · ${t('case.until')} `}
        <Day day={endedOn} />
      </>
    );
  return startedOn ? (
    <>
      {` · ${t('case.since')} `}
      <Day day={startedOn} />
    </>
  ) : null;
};

const Person = ({ person, onEnd }: { person: DeskPerson; onEnd?: () => void }) => {
  const t = useText();
  const name = person.identity.name ?? t('unnamed');
  return (
    <Flex justifyContent="space-between" gap={2} alignItems="flex-start">
      <div>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {person.type.name}
          <Days person={person} />
        </Typography>
        <Typography tag="p">
          <CaseLink to={paths.clientPage(person.identity.documentId)}>{name}</CaseLink>
        </Typography>
      </div>
      {onEnd ? (
        <Button
          variant="ghost"
          size="S"
          onClick={onEnd}
          aria-label={t('case.role.endOf', { role: person.type.name ?? '', name })}
        >
          {t('case.role.end')}
        </Button>
      ) : null}
    </Flex>
  );
};

/** Nobody answers for the case: said where one would look for who does. */
const Vacant = ({ onGive }: { onGive?: () => void }) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography tag="p" textColor="warning700">
        {t('case.people.vacant')}
      </Typography>
      {onGive ? (
        <Button variant="secondary" size="S" onClick={onGive}>
          {t('case.role.give')}
        </Button>
      ) : null}
    </Flex>
  );
};

/** Those who had a part, folded away while others have one. */
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

type Asked = { add: 'advocate' | 'anyone' } | { end: DeskPerson };

/** Who has which part in the case, and how that changes. */
export const People = ({ caseDoc, people }: { caseDoc: CaseHead['case']; people: DeskPerson[] }) => {
  const t = useText();
  const today = useToday();
  const [asked, setAsked] = useState<Asked | null>(null);
  const mayEnd = useMay('role.write', 'role.read');
  const isOpen = caseDoc.stage === 'open';
  const mayAdd = useMay('role.write', 'identity.read', 'list.read') && isOpen;
  const present = people.filter((person) => !hasEnded(person, today));
  const inOrder = [...present].sort((a, b) => Number(b.type.managesCase) - Number(a.type.managesCase));
  const isVacant = isOpen && !present.some(({ type }) => type.managesCase);
  const close = () => setAsked(null);
  return (
    <Section title={t('case.people')}>
      {isVacant ? <Vacant onGive={mayAdd ? () => setAsked({ add: 'advocate' }) : undefined} /> : null}
      {inOrder.map((person) => (
        <Person
          key={person.documentId}
          person={person}
          onEnd={mayEnd && person.endedOn === null ? () => setAsked({ end: person }) : undefined}
        />
      ))}
      <Ended people={people.filter((person) => hasEnded(person, today))} open={present.length === 0} />
      {people.length === 0 && !isVacant ? (
        <Typography textColor="neutral600">{t('case.people.none')}</Typography>
      ) : null}
      {mayAdd ? (
        <div>
          <Button variant="tertiary" size="S" onClick={() => setAsked({ add: 'anyone' })}>
            {t('case.role.add')}
          </Button>
        </div>
      ) : null}
      <InManager uid={UID.role} to={paths.rolesOfCase(caseDoc.documentId)} text="case.people.change" />
      {asked && 'add' in asked ? (
        <AddRole caseDoc={caseDoc} part={asked.add === 'advocate' ? 'advocate' : undefined} onClose={close} />
      ) : null}
      {asked && 'end' in asked ? <EndRoleDialog person={asked.end} onClose={close} /> : null}
    </Section>
  );
};
