import {Bench} from 'tinybench';
import type {Result} from '../core/result';
import type {GraphClient} from '../graph/graph-client';
import type {GraphProblem} from '../graph/graph-problem';
import {listUsers, type ListUsersInput, type UserPage} from '../graph/list-users';
import type {BenchmarkRow} from './benchmark-row';
import {createPracticeBench} from './create-practice-bench';
import {heapBytes} from './heap-bytes';

const small = 100;
const large = 1_000_000;
/** Finds the same one person in a tenant of any size, so that only the finding is compared. */
const searchForOne = 'milan.rietveld';
/** Fills a page in the large tenant, and gives a few rows in the small one. */
const searchForMany = 'jan';
const scrolledPages = 40;

function valueOf(result: Result<UserPage, GraphProblem>): UserPage {
  if (!result.ok) throw new Error(`The practice tenant refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

const list = async (client: GraphClient, input: ListUsersInput) =>
  valueOf(await listUsers(client, input, {}));

async function compare(
  what: string,
  input: ListUsersInput,
  bar: number | null = 1.5,
): Promise<BenchmarkRow> {
  const clients = [createPracticeBench(large).client, createPracticeBench(small).client] as const;
  const bench = new Bench({time: 2_000, warmupTime: 500});
  bench.add('large', () => list(clients[0], input)).add('small', () => list(clients[1], input));
  await bench.run();
  const [big, little] = bench.tasks.map(({result}) =>
    'latency' in result ? result.latency.p50 : Number.NaN,
  ) as [number, number];
  return {
    what: `Practice tenant of 1,000,000: ${what}, against a tenant of 100`,
    measured: `${big.toFixed(2)} ms`,
    against: `${little.toFixed(2)} ms`,
    figure: big / little,
    bar,
  };
}

async function measureHeap(): Promise<BenchmarkRow> {
  const before = heapBytes();
  const {client} = createPracticeBench(large);
  let page = await list(client, {search: ''});
  for (let turned = 0; turned < scrolledPages && page.nextLink; turned += 1) {
    page = await list(client, {search: '', nextLink: page.nextLink});
  }
  await list(client, {search: searchForMany});
  const growth = (heapBytes() - before) / 1024 / 1024;
  return {
    what: `Heap growth of a tenant of 1,000,000 after ${scrolledPages} pages and a search, in MB`,
    measured: `${growth.toFixed(2)} MB`,
    against: null,
    figure: growth,
    bar: 20,
  };
}

/** Times and weighs the practice tenant of a million against one of a hundred, in this process. */
export async function measurePracticeTenant(): Promise<readonly BenchmarkRow[]> {
  return [
    await compare('first rows', {search: ''}),
    await compare('a search that finds one person', {search: searchForOne}),
    await compare(
      'a search that fills a page there, a few rows here',
      {search: searchForMany},
      null,
    ),
    await measureHeap(),
  ];
}
