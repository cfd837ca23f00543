import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ImportError } from '../import-error';

/** One row with the line on which it ends. */
export interface CsvRow {
  line: number;
  values: string[];
}

/** A value of a megabyte is a quote that was never closed. */
const LARGEST_RECORD = 1024 * 1024;

const WHY: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'after a closing quote there is more text; inside quotes a quote is written twice',
  INVALID_OPENING_QUOTE:
    'a quote stands inside a value that is not quoted; put the value in quotes and write the quote twice',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE:
    'after a closing quote there is more text; inside quotes a quote is written twice',
  CSV_MAX_RECORD_SIZE: 'a row is larger than a megabyte; is a quote opened there and never closed?',
};

const explain = (name: string, error: unknown): unknown => {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error.lines === 'number' ? error.lines : 0;
  return new ImportError(`${name}, line ${line}: ${WHY[error.code] ?? error.message}.`);
};

/** The file as text, chunk by chunk; anything but UTF-8 is refused, because guessing would spoil names. */
async function* utf8(file: string, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 1;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      throw new ImportError(`${name} is not UTF-8 (at or after line ${lines}): save it as "CSV UTF-8".`);
    }
    lines += text.split('\n').length - 1;
    yield text;
  }
  try {
    decoder.decode();
  } catch {
    throw new ImportError(`${name} ends in the middle of a character: it is not UTF-8, or was cut off.`);
  }
}

const requireFile = (file: string, name: string): void => {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new ImportError(`${name} is missing: ${file} can't be opened.`);
  if (!stat.isFile()) throw new ImportError(`${name} is not a file.`);
};

async function* parsed(file: string, name: string, delimiter: string): AsyncGenerator<CsvRow> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_RECORD,
  });
  // An error of either end reaches the reader below; stopping early closes the file.
  pipeline(Readable.from(utf8(file, name)), parser, () => undefined);
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
    yield { line: info.lines, values: record };
}

/** Streams the rows of a CSV file (RFC 4180, UTF-8 with or without byte order mark), the header first. */
export async function* readCsv(folder: string, fileName: string, delimiter: string): AsyncGenerator<CsvRow> {
  const name = path.basename(fileName);
  const file = path.resolve(folder, fileName);
  requireFile(file, name);
  try {
    yield* parsed(file, name, delimiter);
  } catch (error) {
    throw explain(name, error);
  }
}
