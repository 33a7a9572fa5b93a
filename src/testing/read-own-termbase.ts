import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

import {parseTermbase} from '../translation/terms/parse-termbase';
import {createTermbase, type Termbase} from '../translation/terms/termbase';

/** Reads the labels of this project's own `i18n/terms`. Throws where a file of it cannot be read. */
export function readOwnTermbase(): Termbase {
  const folder = path.resolve(__dirname, '../../i18n/terms');
  const products = readdirSync(folder).map((name) => {
    const parsed = parseTermbase(readFileSync(path.join(folder, name), 'utf8'));
    if (!parsed.ok) throw new Error(`${name}:${parsed.problem.line}: ${parsed.problem.reason}`);
    return parsed.value;
  });
  return createTermbase(products.flatMap(({terms}) => terms));
}
