/** @jest-environment ./src/testing/faults/dom-with-fetch.cjs */
import {createGraphProblem} from '../../graph/create-graph-problem';
import {problemKind} from '../../steps/problems/problem-kind';
import {expectPage} from './expect-page';
import {faults, type Fault} from './faults';
import {openReset, type ResetPage} from './open-reset';
import {wordsOfProblem} from './words-of-problem';

/*
 * Every fault at every read after the reset: the look at its operation, and the reading that proves it.
 * The reset is made by then: nothing may say that nothing was changed, nothing may be green before the
 * reading, and nothing is sent again.
 */

let reset: ResetPage;
afterEach(() => reset.page.close());

/** Said of a reset that was made and cannot be proven for now. */
const neverSaid = [
  'graphProblem.nothingChanged',
  'resetPassword.failed.title',
  'resetPassword.done',
] as const;

const isUnproven = () => reset.page.shows('resetPassword.unproven.title');

/** The fault lasts for a while: it is said that the tenant is read again by itself. */
async function expectRetrying({read}: Fault): Promise<void> {
  const {page} = reset;
  const {happened} = wordsOfProblem[read]!;
  await page.until(() => page.shows('resetPassword.retrying'));
  expectPage(page, {shown: [happened, 'resetPassword.retrying'], notShown: neverSaid, ways: []});
}

/** The fault lasts: not proven, with words, and the ways to read once more. */
async function expectUnproven(fault: Fault): Promise<void> {
  const {read, next: helps, wait} = fault;
  const {page} = reset;
  await page.until(isUnproven);
  const words = wordsOfProblem[read]!;
  // Only where reading will never help may another reset come first.
  const isForGood = kindOf(fault) === 'lasting';
  const next = {
    readAgain: 'resetPassword.unproven.nextUnread',
    orBeginAgain: 'resetPassword.unproven.nextUnreadable',
    isGone: 'resetPassword.unproven.nextGone',
  } as const;
  const told = !isForGood ? next.readAgain : read === 'not-found' ? next.isGone : next.orBeginAgain;
  const beginAgain = 'resetPassword.unproven.beginAgain';
  expectPage(page, {
    shown: [
      'resetPassword.unproven.readFailed',
      words.happened,
      helps ?? words.next,
      told,
      ...(isForGood ? ([beginAgain] as const) : []),
    ],
    notShown: [
      ...neverSaid,
      ...Object.values(next).filter((id) => id !== told),
      ...(isForGood ? [] : ([beginAgain] as const)),
    ],
    ways: isForGood ? [wayOut(read), beginAgain] : [wayOut(read)],
    ...(wait && {words: wait}),
  });
}

const kindOf = ({read}: Fault) => problemKind(createGraphProblem(read));
const wayOut = (read: Fault['read']) =>
  problemKind(createGraphProblem(read)) === 'person'
    ? wordsOfProblem[read]!.way
    : 'resetPassword.unproven.retry';

async function expectProof(): Promise<void> {
  await reset.page.until(reset.isDone);
  expect(await reset.expectTruth()).toBe(true);
  expect(reset.page.wire.count('reset')).toBe(1);
}

/** Mended while it is still read again by itself: the proof comes without anybody. */
async function mend(moment: 'poll' | 'verify'): Promise<void> {
  reset.page.wire.damage(moment, null);
  await expectProof();
}

async function mendAndReadAgain(moment: 'poll' | 'verify', fault: Fault): Promise<void> {
  await reset.expectTruth();
  reset.page.wire.damage(moment, null);
  await reset.page.press(wayOut(fault.read));
  await expectProof();
}

async function send(moment: 'poll' | 'verify', fault: Fault): Promise<void> {
  reset = await openReset();
  reset.page.wire.damage(moment, fault.damage);
  await reset.open();
  await reset.confirm();
}

const passing = faults.filter((fault) => kindOf(fault) === 'passing');
const nonsense = passing.filter(({read}) => read === 'unexpected-answer');
/** One of each problem is let last until the page gives up: ten minutes. */
const isFirstOfItsKind = (fault: Fault) => faults.find(({read}) => read === fault.read) === fault;
const lasting = faults.filter((fault) => kindOf(fault) === 'lasting');

describe('the look at the operation', () => {
  test.each(faults.filter((fault) => kindOf(fault) === 'person'))('$name', async (fault) => {
    await send('poll', fault);
    await expectUnproven(fault);
    await mendAndReadAgain('poll', fault);
  });

  test.each(passing.filter((fault) => !nonsense.includes(fault)))('$name', async (fault) => {
    await send('poll', fault);
    await expectRetrying(fault);
    if (!isFirstOfItsKind(fault)) return mend('poll');
    await expectUnproven(fault);
    await mendAndReadAgain('poll', fault);
  });

  // An operation that cannot be followed is not needed: the user's own date is the proof.
  test.each([...lasting, ...nonsense])(
    '$name: the reading proves it all the same',
    async (fault) => {
      await send('poll', fault);
      await expectProof();
    },
  );
});

describe('the reading that proves', () => {
  test.each(passing)('$name', async (fault) => {
    await send('verify', fault);
    await expectRetrying(fault);
    if (!isFirstOfItsKind(fault)) return mend('verify');
    await expectUnproven(fault);
    await mendAndReadAgain('verify', fault);
  });

  test.each(faults.filter((fault) => !passing.includes(fault)))('$name', async (fault) => {
    await send('verify', fault);
    await expectUnproven(fault);
    await mendAndReadAgain('verify', fault);
  });
});
