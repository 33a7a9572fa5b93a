/** @jest-environment ./src/testing/faults/dom-with-fetch.cjs */
import type {TextId} from '../../e2e/support/runbook-texts';
import {createGraphProblem} from '../../graph/create-graph-problem';
import {problemKind} from '../../steps/problems/problem-kind';
import {expectPage} from './expect-page';
import {faults, type Fault} from './faults';
import {openReset, type ResetPage} from './open-reset';
import {wordsOfProblem} from './words-of-problem';

/*
 * Every fault at every request of the reset: the check before it, the reading just before sending, the
 * reset itself. Each ends in words that say whether anything was changed, and the way out leads back to
 * a reset that is proven.
 */

let reset: ResetPage;
afterEach(() => reset.page.close());

const wordsOf = ({read, next}: Fault) => {
  const words = wordsOfProblem[read]!;
  return {...words, next: next ?? words.next};
};

/** What is advised after a failure: to sign in or consent first, where that is what is wanting. */
const adviceOf = ({read}: Fault): TextId =>
  problemKind(createGraphProblem(read)) === 'person'
    ? 'resetPassword.failed.nextPerson'
    : 'resetPassword.failed.next';

/** From a failure with its way out to a proven reset: a new intent of the person. */
async function recover(way: 'resetPassword.failed.retry' | 'resetPassword.unproven.beginAgain') {
  const {page} = reset;
  await page.press(way);
  await reset.confirm();
  await page.until(reset.isDone);
  expect(await reset.expectTruth()).toBe(true);
}

test.each(faults)('the check before: $name', async (fault) => {
  reset = await openReset();
  const {page} = reset;
  // The card in view is too old to go by.
  await page.pass(61_000);
  page.wire.damage('card', fault.damage);
  await reset.open();
  await page.until(() => document.querySelector('[role=dialog] [role=alert]') !== null);
  const {happened, next, way} = wordsOf(fault);
  expectPage(page, {
    shown: ['resetPassword.blocked.titleFirst', happened, 'graphProblem.nothingChanged', next],
    notShown: ['graphProblem.mayHaveTakenEffect', 'resetPassword.done'],
    ways: [way],
    ...(fault.wait && {words: fault.wait}),
  });
  expect(page.wire.count('reset')).toBe(0);

  page.wire.damage('card', null);
  await page.press(way);
  await page.until(reset.isReady);
});

test.each(faults)('the reading just before: $name', async (fault) => {
  reset = await openReset();
  const {page} = reset;
  page.wire.damage('before', fault.damage);
  await reset.open();
  await reset.confirm({afterMilliseconds: 61_000});
  await page.until(() => page.shows('resetPassword.failed.title'));
  const {happened, next} = wordsOf(fault);
  expectPage(page, {
    shown: [happened, next, 'resetPassword.failed.notSent', adviceOf(fault)],
    notShown: ['graphProblem.mayHaveTakenEffect', 'resetPassword.failed.refused'],
    ways: ['resetPassword.failed.retry'],
    ...(fault.wait && {words: fault.wait}),
  });
  expect(page.wire.count('reset')).toBe(0);
  page.wire.damage('before', null);
  await recover('resetPassword.failed.retry');
});

test.each(faults)('the reset: $name', async (fault) => {
  reset = await openReset();
  const {page} = reset;
  page.wire.damage('reset', fault.damage);
  await reset.open();
  await reset.confirm();
  const {happened, next} = wordsOf(fault);
  const failed = ['resetPassword.failed.title', 'resetPassword.failed.next'] as const;
  switch (fault.reset) {
    case 'refused':
      await page.until(() => page.shows('resetPassword.failed.title'));
      expectPage(page, {
        shown: [
          'resetPassword.failed.title',
          ...(fault.ofReset ?? ['resetPassword.failed.refused', happened, next, adviceOf(fault)]),
        ],
        notShown: [
          'graphProblem.mayHaveTakenEffect',
          'resetPassword.recovering',
          ...(fault.ofReset ? [happened, next, 'resetPassword.failed.next' as const] : []),
        ],
        ways: ['resetPassword.failed.retry'],
        ...(fault.wait && {words: fault.wait}),
      });
      break;
    case 'no-effect':
      await page.until(() => page.shows('resetPassword.recovering'));
      expectPage(page, {shown: ['resetPassword.recovering'], notShown: failed, ways: []});
      await page.until(() => page.shows('resetPassword.failed.title'));
      expectPage(page, {
        shown: [...failed, 'resetPassword.failed.noEffectSeen'],
        notShown: ['graphProblem.mayHaveTakenEffect', 'resetPassword.recovering'],
        ways: ['resetPassword.failed.retry'],
      });
      break;
    case 'found-out':
      await page.until(() => page.shows('resetPassword.recovering'));
      expectPage(page, {shown: ['resetPassword.recovering'], notShown: failed, ways: []});
      await page.until(reset.isDone);
      break;
    case 'unproven':
      await page.until(() => page.shows('resetPassword.unproven.title'));
      expectPage(page, {
        shown: ['resetPassword.unproven.notLinked', 'resetPassword.unproven.next'],
        notShown: [...failed, 'graphProblem.nothingChanged'],
        ways: ['resetPassword.unproven.retry', 'resetPassword.unproven.beginAgain'],
      });
      break;
    case 'done':
      await page.until(reset.isDone);
  }
  const hasChanged = await reset.expectTruth();
  expect(hasChanged).toBe(fault.reset === 'found-out' || fault.reset === 'done');
  page.wire.damage('reset', null);
  if (fault.reset === 'unproven') await recover('resetPassword.unproven.beginAgain');
  else if (!hasChanged) await recover('resetPassword.failed.retry');
});
