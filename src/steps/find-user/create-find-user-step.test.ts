import {failure} from '../../core/result';
import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphClient, GraphRequest} from '../../graph/graph-client';
import {answerOf, type Answer} from '../__fixtures__/create-fake-directory';
import {createTestClock, settle} from '../../testing/fakes/create-test-clock';
import {createFindUserStep} from './create-find-user-step';

const user = (id: string) => ({
  id,
  displayName: `Name ${id}`,
  userPrincipalName: `${id}@contoso.com`,
});
const page = (ids: readonly string[], nextLink?: string, count?: number) =>
  answerOf({
    value: ids.map(user),
    ...(nextLink ? {'@odata.nextLink': nextLink} : {}),
    ...(count === undefined ? {} : {'@odata.count': count}),
  });

function createScene(answer: (request: GraphRequest) => Answer | Promise<Answer>) {
  const sent: GraphRequest[] = [];
  const clock = createTestClock();
  const client: GraphClient = {
    async send(request) {
      sent.push(request);
      return answer(request);
    },
  };
  const step = createFindUserStep({client, clock});
  return {sent, clock, step, ids: () => step.state.get().users.map(({id}) => id)};
}

const searchOf = ({query}: GraphRequest) => query?.$search ?? '';

it('loads the first page at once, in one request', async () => {
  const {step, sent, ids} = createScene(() => page(['a', 'b'], 'next', 7));
  expect(step.state.get()).toEqual({
    query: '',
    status: 'idle',
    users: [],
    total: null,
    hasMore: false,
    problem: null,
  });
  step.search('');
  expect(step.state.get().status).toBe('loading');
  await settle();
  expect(step.state.get()).toMatchObject({status: 'ready', total: 7, hasMore: true});
  expect(ids()).toEqual(['a', 'b']);
  expect(sent).toHaveLength(1);
});

it('searches once typing has paused, for what was typed last', async () => {
  const {step, sent, clock} = createScene(() => page(['a']));
  step.search('');
  await settle();
  for (const text of ['k', 'ki', 'kim']) {
    step.search(text);
    await clock.advance(249);
  }
  expect(sent).toHaveLength(1);
  expect(step.state.get()).toMatchObject({query: 'kim', status: 'loading', users: [{id: 'a'}]});
  await clock.advance(1);
  expect(sent).toHaveLength(2);
  expect(searchOf(sent[1] as GraphRequest)).toContain('kim');
  step.search('kim');
  await clock.advance(1_000);
  expect(sent).toHaveLength(2);
});

it('shows the rows and the total of the new search only, and offers no more of the old', async () => {
  const {step, clock, ids} = createScene((request) =>
    searchOf(request) === '' ? page(['a', 'b'], 'next', 7) : page(['b']),
  );
  step.search('');
  await settle();
  step.search('kim');
  expect(step.state.get()).toMatchObject({status: 'loading', hasMore: false});
  await clock.advance(250);
  expect(ids()).toEqual(['b']);
  expect(step.state.get()).toMatchObject({status: 'ready', total: null, hasMore: false});
});

it('asks once where nobody matches', async () => {
  const {step, sent} = createScene(() => page([], undefined, 0));
  step.search('');
  await settle();
  expect(sent).toHaveLength(1);
  expect(step.state.get()).toMatchObject({status: 'ready', users: [], total: 0, hasMore: false});
});

it('searches again for the same text where that failed, and tries nothing again that did not', async () => {
  let isDown = true;
  const {step, sent, clock} = createScene(() =>
    isDown ? failure(createGraphProblem('offline')) : page(['a'], 'next'),
  );
  step.search('kim');
  await settle();
  isDown = false;
  step.search('kim');
  await clock.advance(250);
  expect(step.state.get().status).toBe('ready');
  step.retry();
  await settle();
  expect(step.state.get().status).toBe('ready');
  expect(sent).toHaveLength(2);
});

it('drops an answer that was overtaken, and calls its request back', async () => {
  const answers: ((answer: Answer) => void)[] = [];
  const {step, sent, clock, ids} = createScene(
    () => new Promise<Answer>((resolve) => answers.push(resolve)),
  );
  step.search('');
  step.search('kim');
  await clock.advance(250);
  expect(sent[0]?.signal?.aborted).toBe(true);
  answers[1]?.(page(['new']));
  await settle();
  answers[0]?.(page(['old']));
  await settle();
  expect(ids()).toEqual(['new']);
});

it('adds the next page, without doubles, and keeps the total of the first', async () => {
  const {step, sent, ids} = createScene(({path}) =>
    path === 'next' ? page(['b', 'c']) : page(['a', 'b'], 'next', 3),
  );
  step.search('');
  await settle();
  step.loadMore();
  step.loadMore();
  expect(step.state.get().status).toBe('loading-more');
  await settle();
  expect(ids()).toEqual(['a', 'b', 'c']);
  expect(step.state.get()).toMatchObject({status: 'ready', total: 3, hasMore: false});
  step.loadMore();
  await settle();
  expect(sent).toHaveLength(2);
});

it('follows pages without rows to one with rows', async () => {
  const {step, ids} = createScene(({path}) =>
    path === 'n1' ? page([], 'n2') : path === 'n2' ? page(['a'], 'n3') : page([], 'n1'),
  );
  step.search('');
  await settle();
  expect(ids()).toEqual(['a']);
  expect(step.state.get().hasMore).toBe(true);
});

it('does not follow a link that leads to itself, nor empty pages without end', async () => {
  const self = createScene(({path}) => (path === 'n' ? page(['b'], 'n') : page(['a'], 'n')));
  self.step.search('');
  await settle();
  self.step.loadMore();
  await settle();
  expect(self.step.state.get()).toMatchObject({status: 'ready', hasMore: false});

  let pages = 0;
  const endless = createScene(() => page([], `n${(pages += 1)}`));
  endless.step.search('');
  await settle();
  expect(endless.sent).toHaveLength(10);
  expect(endless.step.state.get()).toMatchObject({status: 'ready', hasMore: true});
});

it('shows why a search failed, without rows of another search, and tries again', async () => {
  let isDown = false;
  const {step, clock, ids} = createScene(() =>
    isDown ? failure(createGraphProblem('offline')) : page(['a']),
  );
  step.search('');
  await settle();
  isDown = true;
  step.search('kim');
  await clock.advance(250);
  expect(step.state.get()).toMatchObject({
    status: 'failed',
    problem: {code: 'offline'},
    users: [],
    total: null,
  });
  isDown = false;
  step.retry();
  expect(step.state.get()).toMatchObject({status: 'loading', problem: null});
  await settle();
  expect(ids()).toEqual(['a']);
});

it('keeps the rows where only more of them failed, and goes on there', async () => {
  let isDown = true;
  const {step, sent, ids} = createScene(({path}) => {
    if (path !== 'next') return page(['a'], 'next');
    return isDown ? failure(createGraphProblem('throttled')) : page(['b']);
  });
  step.search('');
  await settle();
  step.loadMore();
  await settle();
  expect(step.state.get()).toMatchObject({status: 'failed', users: [{id: 'a'}]});
  isDown = false;
  step.retry();
  expect(step.state.get()).toMatchObject({status: 'loading-more', problem: null});
  await settle();
  expect(ids()).toEqual(['a', 'b']);
  expect(sent.map(({path}) => path)).toEqual(['/users', 'next', 'next']);
});

it('does nothing any more once disposed', async () => {
  const {step, sent, clock} = createScene(() => page(['a'], 'next'));
  step.search('');
  step.dispose();
  await settle();
  step.search('kim');
  step.loadMore();
  step.retry();
  await clock.advance(1_000);
  expect(sent).toHaveLength(1);
  expect(step.state.get()).toMatchObject({status: 'loading', users: []});
});
