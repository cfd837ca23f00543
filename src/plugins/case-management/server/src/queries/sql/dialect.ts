/** How each database writes JSON. An expression ends up as a value in an object that the database builds as text. */
export type Engine = 'sqlite' | 'postgres' | 'mysql';

export interface Dialect {
  engine: Engine;
  object(members: Record<string, string>): string;
  /** A correlated list: `item` for each row of `from`, in order (without one: as they are met); `[]` for none. */
  list(item: string, from: string, order?: string): string;
  /** Milliseconds with a trailing Z; null stays null. */
  instant(column: string): string;
  date(column: string): string;
  flag(column: string): string;
  json(column: string): string;
  /** The finished value as text. */
  text(json: string): string;
}

const members = (all: Record<string, string>) =>
  Object.entries(all)
    .map(([name, expression]) => `'${name}', ${expression}`)
    .join(', ');

const ordered = (item: string, order?: string) => (order === undefined ? item : `${item} order by ${order}`);

const sqlite: Dialect = {
  engine: 'sqlite',
  object: (all) => `json_object(${members(all)})`,
  list: (item, from, order) => `(select json_group_array(${ordered(item, order)}) from ${from})`,
  instant: (column) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${column} / 1000.0, 'unixepoch')`,
  date: (column) => column,
  flag: (column) => `json(iif(${column}, 'true', 'false'))`,
  json: (column) => `json(${column})`,
  text: (json) => json,
};

const postgres: Dialect = {
  engine: 'postgres',
  object: (all) => `json_build_object(${members(all)})`,
  list: (item, from, order) => `(select coalesce(json_agg(${ordered(item, order)}), '[]'::json) from ${from})`,
  instant: (column) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  date: (column) => `to_char(${column}, 'YYYY-MM-DD')`,
  flag: (column) => `coalesce(${column}, false)`,
  json: (column) => column,
  text: (json) => `${json}::text`,
};

const mysql: Dialect = {
  engine: 'mysql',
  object: (all) => `json_object(${members(all)})`,
  list: (item, from, order) =>
    `json_compact(coalesce((select json_arrayagg(${ordered(item, order)}) from ${from}), '[]'))`,
  instant: (column) => `concat(left(date_format(${column}, '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z')`,
  date: (column) => `date_format(${column}, '%Y-%m-%d')`,
  flag: (column) => `json_compact(if(${column}, 'true', 'false'))`,
  json: (column) => `json_compact(${column})`,
  // MariaDB marks JSON as such, and the driver would parse it.
  text: (json) => `cast(${json} as char)`,
};

export const dialects: Record<Engine, Dialect> = { sqlite, postgres, mysql };

/** Texts of hot statements are put together once for each database. */
export const oncePerEngine = (make: (dialect: Dialect) => string): ((dialect: Dialect) => string) => {
  const made = new Map<Engine, string>();
  return (dialect) => {
    const known = made.get(dialect.engine);
    if (known !== undefined) return known;
    const text = make(dialect);
    made.set(dialect.engine, text);
    return text;
  };
};
