import { TypeAhead } from '../../components/TypeAhead';
import { usePlaceChoices } from '../../components/use-place-choices';
import { placeLabel } from '../../log/place-label';
import { useText } from '../../services/use-text';
import { Cell } from './Cell';
import { useDaily } from './daily-context';
import type { Row } from './rows';

interface RowCellProps {
  row: Row;
  number: number;
  labelled: boolean;
  cell: string;
  error?: string;
}

/** Letters of a client, or a reference: one of their open cases. Two of one name are asked about, never guessed. */
export const ClientCell = ({ row, number, labelled, cell, error }: RowCellProps) => {
  const t = useText();
  const { change, type } = useDaily();
  const found = usePlaceChoices({
    text: row.caseId === null ? row.client : '',
    onlyOpen: true,
    lookUp: row.lookUp,
    onPick: (place) => {
      const client = placeLabel(place, { unnamed: t('unnamed'), newCase: '' });
      if (place.how === 'open') change(row.id, { caseId: place.case.documentId, client, lookUp: false });
    },
  });
  const hint = () => {
    if (found.error) return t('log.place.failed');
    if (found.none) return t('daily.client.none');
    return found.asks ? t('daily.client.which', { count: found.choices.length }) : undefined;
  };
  return (
    <Cell column="client" number={number} labelled={labelled} error={error && (hint() ?? error)} hint={hint()}>
      <TypeAhead
        cell={cell}
        text={row.client}
        onText={(text) => type(row.id, 'client', text)}
        choices={found.choices}
        takesFirst={found.takesFirst}
        takesNone={!found.takesFirst}
        loading={found.busy}
        onChoose={({ value }) => found.pick(value)}
      />
    </Cell>
  );
};
