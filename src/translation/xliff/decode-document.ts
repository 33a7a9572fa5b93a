import {failure, success, type Result} from '../../core/result';
import type {XmlMistake} from './read-xml';

/** Larger than an export of thousands of articles; a document beyond that is no translator's. */
export const largestDocument = 64 * 1024 * 1024;

/**
 * Reads the bytes of a document of XML: UTF-8, or UTF-16 with its byte order mark.
 *
 * @returns The text; or why it is refused, as some words without a full stop.
 */
export function decodeDocument(bytes: Uint8Array): Result<string, XmlMistake> {
  if (bytes.length > largestDocument) return failure(tooLarge(bytes.length));
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const text = decode(bytes, encoding);
  return text === null
    ? failure({line: 1, reason: `it is not ${encoding.toUpperCase()} throughout: save it as UTF-8`})
    : success(text);
}

/** Says that a document is too large, so that it need not be read first. */
export function tooLarge(size: number): XmlMistake {
  const [most, given] = [largestDocument, size].map((bytes) => Math.ceil(bytes / 1024 / 1024));
  return {line: 1, reason: `it is too large: ${given} MiB of at most ${most}`};
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}
