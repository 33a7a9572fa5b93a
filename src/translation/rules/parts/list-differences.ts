/** What one of two lists has more of than the other, whatever the order. */
export interface Differences<Source, Target> {
  readonly missing: readonly Source[];
  readonly added: readonly Target[];
}

/** Compares two lists of things as often as each is there; the later ones of the same are left over. */
export function listDifferences<Source, Target>(
  source: readonly Source[],
  target: readonly Target[],
  keyOfSource: (thing: Source) => string,
  keyOfTarget: (thing: Target) => string,
): Differences<Source, Target> {
  return {
    missing: subtract(source, keyOfSource, target.map(keyOfTarget)),
    added: subtract(target, keyOfTarget, source.map(keyOfSource)),
  };
}

function subtract<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  keys: readonly string[],
): readonly Thing[] {
  const left = new Map<string, number>();
  for (const key of keys) left.set(key, (left.get(key) ?? 0) + 1);
  return things.filter((thing) => {
    const times = left.get(keyOf(thing)) ?? 0;
    left.set(keyOf(thing), times - 1);
    return times <= 0;
  });
}
