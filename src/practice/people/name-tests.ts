import {practiceDomain} from '../practice-identity';
import type {NameGrid} from './name-grid';
import {nameTables, type NameEntry} from './name-tables';
import type {PeopleQuery, TextProperty} from './people-query';

/** Runs `start <= index < end` of the list of family names, ascending and without overlap. */
export type LastNameRuns = readonly (readonly [start: number, end: number])[];

/** A condition on names: each block takes one of a few selections of family names. */
export interface NameTest {
  readonly lastNames: readonly LastNameRuns[];
  /** Index into `lastNames` for a block. */
  readonly kindOf: (block: number) => number;
}

/** A word of the display name begins with `word` (folded). */
export function compileWord(grid: NameGrid, word: string): NameTest {
  const {last, second} = nameTables();
  const startsWord = (entry: NameEntry) => entry.words.some((part) => part.startsWith(word));
  const halves = [false, ...second.map(startsWord)];
  const otherwise = halves.includes(true) ? 'ask' : 'none';
  const runs = collectRuns(
    grid,
    (base) => (startsWord(last[base]!) ? 'all' : otherwise),
    (_base, half) => halves[half]!,
  );
  return {
    lastNames: [runs, [[0, grid.lastNameCount]]],
    kindOf: (block) => (startsWord(grid.blocks[block]!.first) ? 1 : 0),
  };
}

/** A text property as it is put together: a head from the given name, then a tail. */
interface TextForm {
  readonly head: (first: NameEntry) => string;
  readonly tail: (last: NameEntry) => string;
  readonly hasLastName: boolean;
  /** What every tail ends with. */
  readonly end: string;
}

const address: TextForm = {
  head: (first) => first.addressHead,
  tail: (last) => last.slug,
  hasLastName: true,
  end: `@${practiceDomain}`,
};

const forms: Readonly<Record<TextProperty, TextForm>> = {
  displayName: {
    head: (first) => first.nameHead,
    tail: (last) => last.lower,
    hasLastName: true,
    end: '',
  },
  givenName: {head: (first) => first.lower, tail: () => '', hasLastName: false, end: ''},
  surname: {head: () => '', tail: (last) => last.lower, hasLastName: true, end: ''},
  mail: address,
  userPrincipalName: address,
};

/** A comparison of one text property. */
export function compileText(grid: NameGrid, query: Extract<PeopleQuery, {kind: 'text'}>): NameTest {
  const wanted = query.text.toLowerCase();
  const form = forms[query.property];
  const lastNames: LastNameRuns[] = [[], [[0, grid.lastNameCount]]];
  const kindOfRuns = new Map<string, number>();
  const kindOfRest = new Map<string, number>();
  const kindFor = (test: TailTest): number => {
    const runs = tailRuns(grid, form, test);
    const key = runs.join(' ');
    const known = kindOfRuns.get(key);
    if (known !== undefined) return known;
    kindOfRuns.set(key, lastNames.length);
    return lastNames.push(runs) - 1;
  };
  const kinds = grid.blocks.map((block) => {
    const test = tailTest(query.test, form.head(block.first), wanted);
    if (typeof test === 'boolean') return test ? 1 : 0;
    const kind = kindOfRest.get(test.key) ?? kindFor(test);
    kindOfRest.set(test.key, kind);
    return kind;
  });
  return {lastNames, kindOf: (block) => kinds[block]!};
}

/** What the tail must still answer. */
interface TailTest {
  /** The same for tests that answer the same. */
  readonly key: string;
  /** Whether a tail that begins with `start` may answer. */
  readonly mayBegin: (start: string) => boolean;
  /** Whether every tail that begins with `start` answers. */
  readonly isMetBy: (start: string) => boolean;
  /** Whether exactly this tail answers. */
  readonly matches: (tail: string) => boolean;
}

/** The test that is left for the tail, or the answer where the head alone decides. */
function tailTest(
  test: 'equals' | 'startsWith' | 'endsWith',
  head: string,
  wanted: string,
): boolean | TailTest {
  if (test === 'endsWith') {
    // A head ends in a dot, so a text whose local part has none never reaches into it.
    const reachesHead = wanted.split('@')[0]!.includes('.');
    return {
      key: reachesHead ? head : '',
      mayBegin: () => true,
      isMetBy: () => false,
      matches: (tail) => (head + tail).endsWith(wanted),
    };
  }
  if (test === 'startsWith' && wanted.length <= head.length) return head.startsWith(wanted);
  if (!wanted.startsWith(head)) return false;
  const rest = wanted.slice(head.length);
  return {
    key: rest,
    mayBegin: (start) => rest.startsWith(start),
    isMetBy: (start) => test === 'startsWith' && start.startsWith(rest),
    matches: (tail) => (test === 'equals' ? tail === rest : tail.startsWith(rest)),
  };
}

function tailRuns(grid: NameGrid, form: TextForm, test: TailTest): LastNameRuns {
  const {last, second} = nameTables();
  if (!form.hasLastName) return test.matches('') ? [[0, grid.lastNameCount]] : [];
  const begin = (base: number) => form.tail(last[base]!);
  return collectRuns(
    grid,
    (base) => {
      if (test.isMetBy(begin(base))) return 'all';
      return test.mayBegin(begin(base)) ? 'ask' : 'none';
    },
    (base, half) => {
      const addition = half === 0 ? '' : `-${form.tail(second[half - 1]!)}`;
      return test.matches(begin(base) + addition + form.end);
    },
  );
}

/**
 * Walks over the family names. `decide` is asked for each first half: `all` takes it with every
 * second half, `none` with none, `ask` asks `decideHalf` for it alone (half 0) and with each second
 * half (1 and up).
 */
function collectRuns(
  grid: NameGrid,
  decide: (base: number) => 'all' | 'ask' | 'none',
  decideHalf: (base: number, half: number) => boolean,
): LastNameRuns {
  const runs: [number, number][] = [];
  const add = (start: number, end: number) => {
    const before = runs[runs.length - 1];
    if (before && before[1] === start) before[1] = end;
    else runs.push([start, end]);
  };
  const width = grid.lastNameWidth;
  for (let base = 0; base * width < grid.lastNameCount; base += 1) {
    const start = base * width;
    const decision = decide(base);
    if (decision === 'all') add(start, start + width);
    if (decision !== 'ask') continue;
    for (let half = 0; half < width; half += 1) {
      if (decideHalf(base, half)) add(start + half, start + half + 1);
    }
  }
  return runs;
}
