import { InputRenderer } from '@strapi/strapi/admin';
import { Field, Flex, Typography } from '@strapi/design-system';
import type { DeclaredField } from '../../../shared/contracts/about';
import { UID } from '../../../shared/ids';
import { useAboutQuery } from '../services/casework';
import { useText } from '../services/use-text';

interface OwnFieldsProps {
  name: string;
  label?: string;
  disabled?: boolean;
  /** As `shapeEditLayout` marks it: whose fields these are. */
  attribute: { ownFieldsOf?: string };
}

interface Group {
  title: string | null;
  fields: DeclaredField[];
}

/** One field, stored under its key in the JSON of `name`; an error at `name.key` shows at this input. */
const OwnField = ({ name, field, disabled }: { name: string; field: DeclaredField; disabled?: boolean }) => {
  const common = { name: `${name}.${field.key}`, label: field.label, hint: field.help, disabled };
  switch (field.kind) {
    case 'choice':
      return (
        <InputRenderer
          {...common}
          type="enumeration"
          options={(field.choices ?? []).map((value) => ({ value, label: value }))}
        />
      );
    case 'yesNo':
      return <InputRenderer {...common} type="boolean" />;
    case 'number':
      return <InputRenderer {...common} type="float" />;
    case 'date':
      return <InputRenderer {...common} type="date" />;
    case 'text':
      return <InputRenderer {...common} type="string" />;
  }
};

const useGroups = (owner?: string): Group[] => {
  const { data } = useAboutQuery();
  if (!data) return [];
  const { caseFields, identityTypes } = data.data;
  const groups =
    owner === UID.case
      ? [{ title: null, fields: caseFields }]
      : identityTypes.map((type) => ({ title: type.name, fields: type.fields }));
  return groups.filter(({ fields }) => fields.length > 0);
};

/** The fields that an organisation has declared for itself, as a form instead of JSON. */
export const OwnFields = ({ name, label, disabled, attribute }: OwnFieldsProps) => {
  const t = useText();
  const groups = useGroups(attribute.ownFieldsOf);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Field.Root name={name}>
        <Field.Label>{label}</Field.Label>
        <Typography variant="pi" textColor="neutral600">
          {t(groups.length ? 'ownFields.some' : 'ownFields.none')}
        </Typography>
      </Field.Root>
      {groups.map(({ title, fields }) => (
        <Flex key={title} direction="column" alignItems="stretch" gap={4}>
          {title ? <Typography fontWeight="bold">{t('ownFields.of', { type: title })}</Typography> : null}
          {fields.map((field) => (
            <OwnField key={field.key} name={name} field={field} disabled={disabled} />
          ))}
        </Flex>
      ))}
    </Flex>
  );
};
