/** One field as a person meets it in the Content Manager. */
export interface FieldText {
  label: string;
  /** Heading of its column in the list, where the label is too long for one. */
  column?: string;
  help?: string;
  placeholder?: string;
  /** Shown, not typed: the system keeps it. */
  readOnly?: boolean;
  /** What the picker of a relation shows of the other record. */
  shows?: string;
}

/** `client*6` is the field `client`, six of twelve columns wide; a space begins the next field of the row. */
type Row = string;

interface Definition {
  /** What the record is called wherever it is named. */
  mainField: string;
  sortBy: string;
  order?: 'ASC' | 'DESC';
  /** Texts that the search box looks through. */
  search: string[];
  columns: string[];
  rows: Row[];
  fields: Record<string, FieldText>;
}

/** What the Content Manager shows until an administrator changes it: Strapi reads it once, from `schema.config`. */
export interface ContentManagerDefaults {
  search: string[];
  config: {
    settings: Record<string, unknown>;
    metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
    layouts: { list: string[]; edit: Array<Array<{ name: string; size: number }>> };
  };
}

const TIMESTAMPS: Record<string, FieldText> = {
  createdAt: { label: 'Recorded' },
  updatedAt: { label: 'Last changed' },
};

const placed = (row: Row) =>
  row.split(' ').map((cell) => {
    const [name = '', size = '12'] = cell.split('*');
    return { name, size: Number(size) };
  });

const metadata = ({ label, column, help, placeholder, readOnly, shows }: FieldText) => ({
  edit: {
    label,
    description: help ?? '',
    placeholder: placeholder ?? '',
    visible: true,
    editable: !readOnly,
    ...(shows ? { mainField: shows } : {}),
  },
  list: { label: column ?? label },
});

export const defineLayout = (definition: Definition): ContentManagerDefaults => ({
  search: definition.search,
  config: {
    settings: {
      bulkable: true,
      filterable: true,
      searchable: true,
      pageSize: 20,
      mainField: definition.mainField,
      defaultSortBy: definition.sortBy,
      defaultSortOrder: definition.order ?? 'ASC',
      relationOpenMode: 'modal',
    },
    metadatas: Object.fromEntries(
      Object.entries({ ...TIMESTAMPS, ...definition.fields }).map(([name, field]) => [name, metadata(field)])
    ),
    layouts: { list: definition.columns, edit: definition.rows.map(placed) },
  },
});
