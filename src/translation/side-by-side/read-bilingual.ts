import {failure, success, type Result} from '../../core/result';
import type {Refusal} from './finding';

/**
 * Reads the bytes of a file as text: UTF-8, without a byte order mark, with line ends of one
 * character. Lines and columns are those of the file.
 */
export function readBilingual(bytes: Uint8Array): Result<string, Refusal> {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return success(text.replace(/\r\n?/gu, '\n'));
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/gu, '\n');
    const message = 'The file is not UTF-8 from here on.';
    return failure({rule: 'encoding', offset: Math.max(0, lenient.indexOf('\uFFFD')), message});
  }
}
