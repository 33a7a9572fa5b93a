import {parseTree, printParseErrorCode, type ParseError} from 'jsonc-parser';

import {placeAt, type Place} from './place-at';

/** The first place where a text is no JSON. */
export interface JsonMistake extends Place {
  /** What is wrong there: English, lower case, without a full stop. */
  readonly reason: string;
}

/**
 * Finds where a text stops being JSON, as RFC 8259 has it: no comments, no comma after the last
 * value. Null where it is JSON.
 */
export function findJsonMistake(text: string): JsonMistake | null {
  const errors: ParseError[] = [];
  parseTree(text, errors, {disallowComments: true, allowTrailingComma: false});
  const [first] = errors;
  if (!first) return null;
  const reason = printParseErrorCode(first.error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return {...placeAt(text, first.offset), reason: reason.toLowerCase()};
}
