import type {Result} from '../../core/result';
import {decodeDocument} from './decode-document';
import type {XmlMistake} from './read-xml';
import {readXliff, type ReadXliff} from './read-xliff';

/**
 * Reads the bytes of an XLIFF document.
 *
 * @returns The document; or why it is refused, as some words without a full stop.
 */
export function readDocument(bytes: Uint8Array): Result<ReadXliff, XmlMistake> {
  const decoded = decodeDocument(bytes);
  return decoded.ok ? readXliff(decoded.value) : decoded;
}
