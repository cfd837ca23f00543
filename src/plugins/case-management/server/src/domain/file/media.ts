/** What a file is, by its first bytes: what its sender says of it decides nothing. */
const UNKNOWN = 'application/octet-stream';

/** How many of the first bytes `mediaTypeOf` looks at. */
export const HEAD_BYTES = 4096;

interface Signature {
  type: string;
  /** Latin-1 text at a place. */
  marks: Array<[at: number, text: string]>;
}

const SIGNATURES: Signature[] = [
  { type: 'application/pdf', marks: [[0, '%PDF-']] },
  { type: 'image/jpeg', marks: [[0, '\xff\xd8\xff']] },
  { type: 'image/png', marks: [[0, '\x89PNG\r\n\x1a\n']] },
  { type: 'image/gif', marks: [[0, 'GIF8']] },
  {
    type: 'image/webp',
    marks: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
  },
  {
    type: 'audio/wav',
    marks: [
      [0, 'RIFF'],
      [8, 'WAVE'],
    ],
  },
  { type: 'image/heic', marks: [[4, 'ftypheic']] },
  { type: 'image/heic', marks: [[4, 'ftypmif1']] },
  { type: 'audio/mp4', marks: [[4, 'ftypM4A']] },
  { type: 'video/quicktime', marks: [[4, 'ftypqt']] },
  { type: 'video/mp4', marks: [[4, 'ftyp']] },
  { type: 'image/tiff', marks: [[0, 'II*\0']] },
  { type: 'image/tiff', marks: [[0, 'MM\0*']] },
  { type: 'audio/mpeg', marks: [[0, 'ID3']] },
  { type: 'application/rtf', marks: [[0, '{\\rtf']] },
  { type: 'application/zip', marks: [[0, 'PK\x03\x04']] },
  { type: 'application/x-ole-storage', marks: [[0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']] },
];

/** Office documents are archives: which one, only the name says. */
const IN_ZIP: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

const bears = (head: Uint8Array, [at, text]: [number, string]) =>
  [...text].every((letter, index) => head[at + index] === letter.charCodeAt(0));

const SPACES = [9, 10, 12, 13];
/** Nothing that no text has. */
const isText = (head: Uint8Array) => head.length > 0 && head.every((byte) => byte >= 32 || SPACES.includes(byte));

export const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

export const mediaTypeOf = (head: Uint8Array, name: string): string => {
  const type = SIGNATURES.find(({ marks }) => marks.every((mark) => bears(head, mark)))?.type;
  if (type === 'application/zip') return IN_ZIP[extensionOf(name)] ?? type;
  return type ?? (isText(head) ? 'text/plain' : UNKNOWN);
};

/** Names that a file of a type that is shown may end in. */
export const EXTENSIONS: Partial<Record<string, string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
};
