import {attributeMask} from './attribute-pattern';
import {firstPlaceAt} from './grid-block';
import type {NameGrid} from './name-grid';
import {compileText, compileWord, type NameTest} from './name-tests';
import type {PeopleQuery} from './people-query';
import {combineSegments, turnMask, type Segment} from './segments';

/**
 * A query over one block at a time. Two blocks of the same kind, size, offset and phase have the
 * same answer.
 */
export interface BlockTest {
  /** A small integer below `kinds`. */
  kindOf(block: number): number;
  readonly kinds: number;
  segmentsOf(block: number): readonly Segment[];
}

/** Prepares a query for the blocks of a grid. `everyone` where no condition is left. */
export function compileQuery(grid: NameGrid, query: PeopleQuery): BlockTest | 'everyone' {
  const simple = simplify(query);
  return simple.kind === 'everyone' ? 'everyone' : compile(grid, simple);
}

/**
 * Drops conditions that every generated person meets (`userType eq 'Member'`) and alternatives that
 * say the same twice: a generated person's mail address is their sign-in name.
 */
function simplify(query: PeopleQuery): PeopleQuery {
  if (query.kind === 'text' && query.property === 'mail') {
    return {...query, property: 'userPrincipalName'};
  }
  if (query.kind === 'or') {
    const parts = new Map(
      query.parts.map(simplify).map((part) => [JSON.stringify(part), part] as const),
    );
    return {kind: 'or', parts: Array.from(parts.values())};
  }
  if (query.kind === 'value') {
    return attributeMask(query.property, query.value) === -1 ? {kind: 'everyone'} : query;
  }
  if (query.kind !== 'and') return query;
  const parts = query.parts.map(simplify).filter((part) => part.kind !== 'everyone');
  if (parts.length === 0) return {kind: 'everyone'};
  return parts.length === 1 ? parts[0]! : {kind: 'and', parts};
}

function compile(grid: NameGrid, query: PeopleQuery): BlockTest {
  switch (query.kind) {
    case 'everyone':
      return uniform((block) => wholeBlock(grid, block));
    case 'and':
      return query.parts
        .map((part) => compile(grid, part))
        .reduce((left, right) => combine(grid, left, right, (a, b) => a & b));
    case 'or':
      return query.parts
        .map((part) => compile(grid, part))
        .reduce((left, right) => combine(grid, left, right, (a, b) => a | b));
    case 'not': {
      const everyone = uniform((block) => wholeBlock(grid, block));
      return combine(grid, everyone, compile(grid, query.part), (all, part) => all & ~part);
    }
    case 'value': {
      const mask = attributeMask(query.property, query.value);
      return uniform((block) => masked(grid, block, mask));
    }
    case 'text':
      return named(grid, compileText(grid, query));
    case 'word':
      return named(grid, compileWord(grid, query.text));
  }
}

function uniform(segmentsOf: BlockTest['segmentsOf']): BlockTest {
  return {kinds: 1, kindOf: () => 0, segmentsOf};
}

function wholeBlock(grid: NameGrid, block: number): readonly Segment[] {
  return [{from: 0, to: grid.blocks[block]!.size, mask: -1}];
}

function masked(grid: NameGrid, index: number, mask: number): readonly Segment[] {
  const block = grid.blocks[index]!;
  return mask === 0 ? [] : [{from: 0, to: block.size, mask: turnMask(mask, block.phase)}];
}

function named(grid: NameGrid, test: NameTest): BlockTest {
  return {
    kinds: test.lastNames.length,
    kindOf: test.kindOf,
    segmentsOf(index) {
      const block = grid.blocks[index]!;
      const segments: Segment[] = [];
      for (const [start, end] of test.lastNames[test.kindOf(index)]!) {
        const from = firstPlaceAt(block, start, grid.lastNameCount);
        const to = firstPlaceAt(block, end, grid.lastNameCount);
        if (from < to) segments.push({from, to, mask: -1});
      }
      return segments;
    },
  };
}

function combine(
  grid: NameGrid,
  left: BlockTest,
  right: BlockTest,
  operation: (left: number, right: number) => number,
): BlockTest {
  return {
    kinds: left.kinds * right.kinds,
    kindOf: (block) => left.kindOf(block) * right.kinds + right.kindOf(block),
    segmentsOf: (block) =>
      combineSegments(
        left.segmentsOf(block),
        right.segmentsOf(block),
        grid.blocks[block]!.size,
        operation,
      ),
  };
}
