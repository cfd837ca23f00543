import createHttpError from 'http-errors';

interface BodyError {
  /** Of koa-body's parsers, and of the parser of multipart forms. */
  status?: unknown;
  httpCode?: unknown;
  /** Of the JSON parser: the text that it could not read. */
  body?: unknown;
  /** Of the reader of raw bodies, such as `entity.too.large`. */
  type?: unknown;
  /** Of zlib: the body is not packed as `Content-Encoding` says. */
  code?: unknown;
}

const UNKNOWN_PACKING = /^Unsupported Content-Encoding/;
const UNPACKING = /^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING)/;

const NOT_PACKED = 'The body can’t be unpacked: it is not packed as its header Content-Encoding says.';
const isRefusal = (status: unknown): status is number => typeof status === 'number' && status >= 400 && status < 500;

/**
 * A body that no parser can read is the sender's mistake: Strapi would answer 500 for a broken form, and write an
 * error with its stack to the log for broken JSON.
 */
export const malformedBody = () => async (_ctx: unknown, next: () => Promise<void>) => {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof Error) || createHttpError.isHttpError(error)) throw error;
    const { status, httpCode, body, type, code } = error as BodyError;
    if (UNPACKING.test(String(code))) throw createHttpError(400, NOT_PACKED);
    const ofParser =
      UNKNOWN_PACKING.test(error.message) || httpCode !== undefined || body !== undefined || type !== undefined;
    const refusal = ofParser ? [httpCode, status].find(isRefusal) : undefined;
    throw refusal === undefined ? error : createHttpError(refusal, `The body can't be read: ${error.message}.`);
  }
};
