export { HEAD_BYTES, mediaTypeOf } from './media';
export { cleanName, disposition, nameInDisposition, nameOfType } from './name';
