import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../services/use-text';
import { useWorkPeopleQuery } from '../services/work';

interface PersonSelectProps {
  person: string;
  setPerson: (person: string) => void;
}

/** Whose work is shown: for those who may see it of others. */
export const PersonSelect = ({ person, setPerson }: PersonSelectProps) => {
  const t = useText();
  const { data } = useWorkPeopleQuery();
  const people = data?.data ?? [];
  // A saved link may name somebody who manages nothing any more.
  const known = ['me', 'nobody', ...people.map(({ documentId }) => documentId)].includes(person);
  return (
    <Field.Root width={{ initial: '100%', medium: '24rem' }}>
      <Field.Label>{t('work.person')}</Field.Label>
      <SingleSelect size="S" value={person} onChange={(chosen) => setPerson(String(chosen))}>
        <SingleSelectOption value="me">{t('work.person.me')}</SingleSelectOption>
        <SingleSelectOption value="nobody">{t('work.person.nobody')}</SingleSelectOption>
        {people.map(({ documentId, name }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {name ?? t('unnamed')}
          </SingleSelectOption>
        ))}
        {known ? null : <SingleSelectOption value={person}>{t('work.person.other')}</SingleSelectOption>}
      </SingleSelect>
    </Field.Root>
  );
};
