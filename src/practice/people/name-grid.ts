import {practiceDomain} from '../practice-identity';
import {attributesAt} from './attribute-pattern';
import {mixBits} from './mix-bits';
import {nameTables} from './name-tables';
import {createBlocks, firstPlaceAt, type GridBlock} from './grid-block';
import type {PeopleQuery} from './people-query';
import {generatedPersonId, placeOfGeneratedId} from './generated-id';
import {selectRanks, type RankSet} from './select-ranks';
import type {PracticePerson} from './person';

/**
 * Generated people, none of whom exists until asked for. Rank is the place in the order of display
 * names; people and ranks turn into each other by arithmetic.
 */
export interface NameGrid {
  readonly count: number;
  readonly blocks: readonly GridBlock[];
  /** How many family names there are, double ones included. */
  readonly lastNameCount: number;
  /** How many of those share a first half: 1, or 1 + the second halves. */
  readonly lastNameWidth: number;
  personAt(rank: number): PracticePerson;
  rankOf(idOrUserPrincipalName: string): number | null;
  select(query: PeopleQuery): RankSet;
}

const jobTitles = ['Adviser', 'Analyst', 'Assistant', 'Coordinator', 'Manager', 'Specialist'];
const passwordEpoch = Date.UTC(2024, 0, 8);
const minute = 60_000;

/** Creates a grid of `count` people. The same count and seed give the same people, always. */
export function createNameGrid(count: number, seed: number): NameGrid {
  const {first, last, second} = nameTables();
  const lastNameWidth = count <= first.length * last.length ? 1 : second.length + 1;
  const lastNameCount = last.length * lastNameWidth;
  const blocks = createBlocks(count, seed, lastNameCount);

  const grid: NameGrid = {
    count,
    blocks,
    lastNameCount,
    lastNameWidth,
    personAt(rank) {
      const block = blocks[blockIndexOf(rank, count, blocks.length)]!;
      const place = rank - block.start;
      const lastIndex = Math.floor((place * lastNameCount + block.offset) / block.size);
      return generatePerson(block, place, lastIndex, rank);
    },
    rankOf(idOrUserPrincipalName) {
      const wanted = idOrUserPrincipalName.toLowerCase();
      return wanted.includes('@') ? rankOfAddress(wanted) : placeOfGeneratedId(wanted, count, seed);
    },
    select: (query) => selectRanks(grid, query),
  };

  function generatePerson(
    block: GridBlock,
    place: number,
    lastIndex: number,
    rank: number,
  ): PracticePerson {
    const base = last[Math.floor(lastIndex / lastNameWidth)]!;
    const half = lastIndex % lastNameWidth;
    const addition = half === 0 ? undefined : second[half - 1]!;
    const surname = addition ? `${base.name}-${addition.name}` : base.name;
    const slug = addition ? `${base.slug}-${addition.slug}` : base.slug;
    const address = `${block.first.slug}.${slug}@${practiceDomain}`;
    const bits = mixBits(seed + 2, rank);
    return {
      id: generatedPersonId(rank, count, seed),
      displayName: `${block.first.name} ${surname}`,
      givenName: block.first.name,
      surname,
      userPrincipalName: address,
      mail: address,
      jobTitle: jobTitles[bits % jobTitles.length]!,
      lastPasswordChangeDateTime: new Date(passwordEpoch + (bits % 700_000) * minute).toISOString(),
      roleTemplateIds: [],
      ...attributesAt(place + block.phase),
    };
  }

  function rankOfAddress(address: string): number | null {
    const [local, domain] = address.split('@');
    if (domain !== practiceDomain || !local) return null;
    const dot = local.indexOf('.');
    const block = blocks.find((candidate) => candidate.first.slug === local.slice(0, dot));
    if (!block) return null;
    const [baseSlug, additionSlug, ...rest] = local.slice(dot + 1).split('-');
    const base = last.findIndex((entry) => entry.slug === baseSlug);
    const half = additionSlug ? second.findIndex((entry) => entry.slug === additionSlug) + 1 : 0;
    if (base < 0 || rest.length > 0 || half >= lastNameWidth) return null;
    if (additionSlug && half === 0) return null;
    const lastIndex = base * lastNameWidth + half;
    const place = firstPlaceAt(block, lastIndex, lastNameCount);
    return firstPlaceAt(block, lastIndex + 1, lastNameCount) > place ? block.start + place : null;
  }

  return grid;
}

function blockIndexOf(rank: number, count: number, blockCount: number): number {
  const guess = Math.floor((rank * blockCount) / count);
  return Math.floor(((guess + 1) * count) / blockCount) <= rank ? guess + 1 : guess;
}
