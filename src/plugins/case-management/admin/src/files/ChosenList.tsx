import { Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText } from '../services/use-text';
import type { Chosen } from './chosen';
import { KindSelect } from './KindSelect';
import { useSize } from './use-size';

const Row = styled.li`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 15rem 15rem auto;
  gap: 0.8rem;
  align-items: center;
  > .name {
    overflow-wrap: anywhere;
  }
  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    > .name {
      grid-column: 1 / 3;
    }
    > :nth-child(3) {
      grid-column: 2 / 4;
    }
    > .remove {
      grid-column: 3;
      grid-row: 1;
    }
  }
`;

interface ChosenListProps {
  chosen: readonly Chosen[];
  onChange: (chosen: Chosen[]) => void;
}

/** What is about to be added: what each is and of which day, and a way to leave it out. */
export const ChosenList = ({ chosen, onChange }: ChosenListProps) => {
  const t = useText();
  const size = useSize();
  if (chosen.length === 0) return null;
  const change = (id: string, part: Partial<Chosen>) =>
    onChange(chosen.map((one) => (one.id === id ? { ...one, ...part } : one)));
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} style={{ listStyle: 'none' }}>
      {chosen.map(({ id, name, kind, takenOn, file }) => (
        <Row key={id}>
          <Typography className="name" textColor="neutral800">
            {name} <Typography textColor="neutral600">{size(file.size)}</Typography>
          </Typography>
          <KindSelect
            kind={kind}
            onChange={(next) => change(id, { kind: next })}
            aria-label={t('files.kind.of', { name })}
          />
          <TextInput
            type="date"
            aria-label={t('files.date.of', { name })}
            value={takenOn}
            onChange={({ target }) => change(id, { takenOn: target.value })}
          />
          <IconButton
            className="remove"
            variant="ghost"
            label={t('files.leaveOut', { name })}
            onClick={() => onChange(chosen.filter((one) => one.id !== id))}
          >
            <Trash />
          </IconButton>
        </Row>
      ))}
    </Flex>
  );
};
