import {findMissing} from './parts/find-missing';
import type {Rule} from './rule';

/** Replies of mail servers, results of Windows, errors of sign-ins, articles, and names in capitals. */
const code =
  /(?<![\p{L}\p{N}.])(?:[45]\d\d[ -])?[45]\.\d{1,3}\.\d{1,3}(?![\p{N}]|\.\p{N})|(?<![\p{L}\p{N}])(?:0x[\dA-Fa-f]{4,}|AADSTS\d{4,}|KB\d{5,}|CAA[\dA-F]{4,}|[A-Z]{3,}(?:_[A-Z\d]+)+)(?![\p{L}\p{N}_])/gu;

/**
 * The code of an error or of an article is that of the source: readers search for exactly that. Known are
 * replies of mail servers (`550 5.7.708`), results of Windows (`0x80070005`), errors of sign-ins
 * (`AADSTS50034`), articles (`KB4567523`) and names in capitals (`CONSTRAINT_ATT_TYPE`).
 *
 * @example
 *   {"name": "the same"}
 *
 *   ```markdown source
 *   Read KB4567523 about 550 5.7.708, 0x80070005 and AADSTS50034, in version 16.0.1 of the API.
 *   ```
 *
 *   ```markdown target
 *   Lees KB4567523 over 550 5.7.708, 0x80070005 en AADSTS50034, in versie 16.0.2 van de API.
 *   ```
 *
 * @example
 *   {"name": "cut off, and changed"}
 *
 *   ```markdown source
 *   It says 550 5.7.708.
 *
 *   It says CONSTRAINT_ATT_TYPE.
 *   ```
 *
 *   ```markdown target
 *   Er staat 550.
 *
 *   Er staat CONSTRAINT_ATT_SOORT.
 *   ```
 *
 *   ```text findings
 *   1:1-1:14: The code `550 5.7.708` of the source is not here: readers look for exactly that.
 *   3:1-3:31: The code `CONSTRAINT_ATT_TYPE` of the source is not here: readers look for exactly that.
 *   ```
 */
export const errorCodes: Rule = {
  id: 'error-codes',
  isOnByDefault: true,
  find: (pair) =>
    findMissing(
      pair,
      code,
      (name) => `The code \`${name}\` of the source is not here: readers look for exactly that.`,
    ),
};
