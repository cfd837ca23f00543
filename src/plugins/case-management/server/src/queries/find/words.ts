import type { FindKind } from '../../../../shared/contracts/find';
import type { SoughtWords } from '../../domain/find';
import type { Binding } from '../sql/reader';

/** A list of row ids (`id`) with how they were met (`way`, less is better), and what it binds. */
export interface Branch {
  sql: string;
  bindings: Binding[];
}

/** Words are letters and digits; a name of signs alone may hold what LIKE reads otherwise. */
const beginning = (word: string) => `${word.replace(/[!%_]/g, (mark) => `!${mark}`)}%`;

/** That the record of `id` has words which begin so: each a seek on (record_id, kind, word). */
export const hasWords = (kind: FindKind, id: string, words: string[]): Branch => ({
  sql: words
    .map(
      () =>
        `and exists (select 1 from cm_find_keys x where x.record_id = ${id} and x.kind = ? and x.word like ? escape '!')`
    )
    .join(' '),
  bindings: words.flatMap((word) => [kind, beginning(word)]),
});

/** Records with words that begin so: along (head, record_id, word) from the newest, so that nothing is sorted. */
export const byWords = (kind: FindKind, { head, driver, others }: SoughtWords, limit: number): Branch => {
  const more = hasWords(kind, 'w.record_id', others);
  return {
    sql: `select w.record_id as id, case when w.word = ? then 0 else 1 end as way from cm_find_keys w
      where w.head = ? and w.word like ? escape '!' ${more.sql} order by w.head desc, w.record_id desc limit ${limit}`,
    bindings: [driver, head, beginning(driver), ...more.bindings],
  };
};

/** All that the branches lead to, each once by its best way. */
export const together = (branches: Branch[]): Branch => ({
  sql: `select b.id, min(b.way) as way from (${branches
    .map(({ sql }, index) => `select * from (${sql}) b${index}`)
    .join(' union all ')}) b group by b.id`,
  bindings: branches.flatMap(({ bindings }) => bindings),
});
