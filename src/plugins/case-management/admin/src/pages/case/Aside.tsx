import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { UID } from '../../../../shared/ids';
import { Duration } from '../../components/Duration';
import { InManager } from '../../components/InManager';
import { CaseLink } from '../../components/TimelineEntry';
import { When } from '../../components/When';
import type { CaseHead } from '../../services/case';
import { paths } from '../../services/paths';
import { useOrganisation } from '../../services/use-organisation';
import { useOwnFacts } from '../../services/use-own-facts';
import { useText, useValue } from '../../services/use-text';
import { Day, Fact, Section } from './aside-parts';
import { FilesSection } from './FilesSection';
import { People } from './People';

type Data = CaseHead;

interface AsideProps {
  data: Data;
  /** Absent for whoever may not. */
  onEdit?: () => void;
  /** Shows an action in the timeline. */
  onGo: (action: string) => void;
}

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

const About = ({ data, onEdit }: Omit<AsideProps, 'onGo'>) => {
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
      {onEdit ? (
        <div>
          <Button variant="tertiary" size="S" onClick={onEdit}>
            {t('case.edit')}
          </Button>
        </div>
      ) : null}
      <InManager uid={UID.case} to={paths.caseForm(data.case.documentId)} />
    </Section>
  );
};

/** All facts, people and files of a case: beside the timeline, or behind a tab where there is no room. */
export const Aside = ({ data, onGo, onEdit }: AsideProps) => {
  const t = useText();
  return (
    <div data-casework="about">
      {data.client ? <Client client={data.client} /> : null}
      <People caseDoc={data.case} people={data.people} />
      <About data={data} onEdit={onEdit} />
      <Section title={t('files.section')}>
        <FilesSection onGo={onGo} />
      </Section>
    </div>
  );
};
