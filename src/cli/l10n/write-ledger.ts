import {mkdir, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';

import {formatLedger} from '../../translation/ledger/format-ledger';
import type {Ledger} from '../../translation/ledger/ledger';

/** Writes a ledger to its file: whole, or, where that fails, not at all. */
export async function writeLedger(
  directory: string,
  ledgerFile: string,
  ledger: Ledger,
): Promise<void> {
  const file = path.join(directory, ledgerFile);
  await mkdir(path.dirname(file), {recursive: true});
  const unfinished = `${file}.${process.pid}.tmp`;
  await writeFile(unfinished, formatLedger(ledger));
  await rename(unfinished, file);
}
