import path from 'node:path';

import {formatLedger} from '../../translation/ledger/format-ledger';
import type {Ledger} from '../../translation/ledger/ledger';
import {writeAll} from './write-all';

/** Writes a ledger to its file: whole, or, where that fails, not at all. */
export async function writeLedger(
  directory: string,
  ledgerFile: string,
  ledger: Ledger,
): Promise<void> {
  await writeAll(new Map([[path.join(directory, ledgerFile), formatLedger(ledger)]]));
}
