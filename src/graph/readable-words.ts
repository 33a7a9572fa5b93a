import {isRecord, isText} from './json-shapes';

const longestWords = 500;
/** More than this is not even looked through: patterns take their time over megabytes. */
const longestRead = 4_000;
const deepestNesting = 3;
const markup = /<[a-z!/?][^>]*>/i;
const jsonInside = /[[{]\s*(?:"|\\")/;
/** No word is that long, and every token is longer. */
const tokenLike = /[\w.~+/=-]{60,}/g;

/**
 * What Graph said, fit to be quoted to a person: markup is left out whole, and so is JSON, but for a
 * message inside it (Graph passes the answers of services behind it on as JSON in `error.message`).
 * What could be a token becomes "…". At most 500 characters.
 *
 * @returns null where nothing is left to be read
 */
export function readableWords(value: unknown, depth = 0): string | null {
  if (!isText(value) || depth > deepestNesting) return null;
  const text = value.slice(0, longestRead).trim();
  const inner = parseJson(text);
  if (isRecord(inner)) return readableWords(inner.message ?? inner.Message, depth + 1);
  const json = text.search(jsonInside);
  const words = (json === -1 ? text : text.slice(0, json))
    .replace(/\s+/g, ' ')
    .replace(tokenLike, '…')
    .trim();
  if (words === '' || markup.test(text)) return null;
  return words.length > longestWords ? `${words.slice(0, longestWords)}…` : words;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A code as services write them (`Request_BadRequest`), at most 100 characters; else null. */
export function readableCode(value: unknown): string | null {
  return isText(value) && /^[\w.,:-]+(?: [\w.,:-]+)*$/.test(value) && value.length <= 100
    ? value
    : null;
}

/** A request id, which is a GUID at Graph; null for anything that a support case has no use for. */
export function readableRequestId(value: unknown): string | null {
  return isText(value) && /^[\w-]{1,64}$/.test(value) ? value : null;
}
