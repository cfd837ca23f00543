import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { Problems } from '../services/problems';
import { FieldInput } from './FieldInput';
import type { EditField, FieldGroup } from './values';

interface FieldGroupsProps {
  groups: readonly FieldGroup[];
  typed: (name: string) => string;
  onChange: (field: EditField, typed: string) => void;
  problems: Problems;
}

const Group = ({
  group: { title, fields },
  typed,
  onChange,
  problems,
}: Omit<FieldGroupsProps, 'groups'> & { group: FieldGroup }) => {
  const id = useId();
  return (
    <Box tag="section" aria-labelledby={title ? id : undefined}>
      {title ? (
        <Typography id={id} tag="h3" variant="delta" textColor="neutral800">
          {title}
        </Typography>
      ) : null}
      <Grid.Root gap={4} paddingTop={title ? 3 : 0}>
        {fields.map((field) => (
          <Grid.Item key={field.name} col={field.wide ? 12 : 6} xs={12} direction="column" alignItems="stretch">
            <FieldInput
              field={field}
              typed={typed(field.name)}
              onChange={(value) => onChange(field, value)}
              error={problems[field.name]}
            />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Box>
  );
};

/** The fields of a record under their headings. */
export const FieldGroups = ({ groups, ...rest }: FieldGroupsProps) => (
  <Flex direction="column" alignItems="stretch" gap={6}>
    {groups.map((group, index) => (
      <Group key={group.title ?? index} group={group} {...rest} />
    ))}
  </Flex>
);
