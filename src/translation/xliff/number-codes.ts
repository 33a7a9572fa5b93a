import {listCodes, signatureOf, type CodePiece, type InlinePiece} from './inline-piece';

/**
 * Gives the markup of a unit its ids: of the source `1`, `2` and so on; of the translation the id of the
 * source's markup that does the same, and `t1`, `t2` of what the source has not.
 */
export function numberCodes(
  source: readonly InlinePiece[],
  target: readonly InlinePiece[],
): ReadonlyMap<CodePiece, string> {
  const ids = new Map<CodePiece, string>();
  const free = new Map<string, string[]>();
  for (const [index, code] of listCodes(source).entries()) {
    const id = String(index + 1);
    ids.set(code, id);
    const signature = signatureOf(code);
    free.set(signature, [...(free.get(signature) ?? []), id]);
  }
  let own = 0;
  for (const code of listCodes(target)) {
    ids.set(code, free.get(signatureOf(code))?.shift() ?? `t${++own}`);
  }
  return ids;
}
