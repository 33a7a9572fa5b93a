/** @jest-environment ./src/testing/faults/dom-with-fetch.cjs */
import {act, fireEvent} from '@testing-library/react';

import {cast} from '../../practice/people/cast';
import {ConfirmUserWidget} from '../../widgets/confirm-user/confirm-user-widget';
import {FindUserWidget} from '../../widgets/find-user/find-user-widget';
import {giveRowsASize} from '../give-rows-a-size';
import {expectPage} from './expect-page';
import {faults, type Fault} from './faults';
import {openPage, type Page} from './open-page';
import {wordsOfProblem} from './words-of-problem';

/*
 * Every fault at every read before the reset: the list, its next page, the card. The page says what
 * happened, that nothing was changed and what to do next, and the button it offers leads on once the
 * line is mended.
 */

beforeAll(() => giveRowsASize());

let page: Page;
beforeEach(() => void (page = openPage()));
afterEach(() => page.close());

const rows = () => document.querySelectorAll('[role=option]').length;

/** What the page must say of a read that met the fault, and how to go on. */
function expectProblem({read, next, wait, quoted}: Fault): void {
  const problem = wordsOfProblem[read]!;
  expectPage(page, {
    shown: [problem.happened, 'graphProblem.nothingChanged', next ?? problem.next],
    notShown: ['graphProblem.mayHaveTakenEffect'],
    ways: [problem.way],
    ...(wait && {words: wait}),
  });
  if (quoted !== undefined) expect(page.text()).toContain(quoted);
  expect(page.wire.count('reset')).toBe(0);
}

const hasProblem = () => document.querySelector('[role=alert]') !== null;

test.each(faults)('the list: $name', async (fault) => {
  page.wire.damage('list', fault.damage);
  await page.show(() => <FindUserWidget stepId="step-1" />);
  await page.until(hasProblem);
  expectProblem(fault);
  expect(rows()).toBe(0);

  page.wire.damage('list', null);
  await page.press(wordsOfProblem[fault.read]!.way);
  await page.until(() => rows() > 0);
  expect(hasProblem()).toBe(false);
});

test.each(faults)('the next page of the list: $name', async (fault) => {
  page.wire.damage('next-page', fault.damage);
  await page.show(() => <FindUserWidget stepId="step-1" />);
  await page.until(() => rows() > 0);
  const list = document.querySelector('[role=listbox]')!;
  act(() => void fireEvent.keyDown(list, {key: 'End'}));
  await page.until(hasProblem);
  expectProblem(fault);
  // What was loaded stays.
  expect(rows()).toBeGreaterThan(0);

  page.wire.damage('next-page', null);
  const tries = page.wire.count('next-page');
  await page.press(wordsOfProblem[fault.read]!.way);
  await page.until(() => !hasProblem());
  expect(page.wire.count('next-page')).toBeGreaterThan(tries);
});

test.each(faults)('the card: $name', async (fault) => {
  page.wire.damage('card', fault.damage);
  const milan = cast.find(({displayName}) => displayName === 'Milan Rietveld')!;
  page.tenant.incident.choose(milan);
  await page.show(() => <ConfirmUserWidget />);
  await page.until(hasProblem);
  expectProblem(fault);
  expect(page.hasButton('confirmUser.confirm')).toBe(false);

  page.wire.damage('card', null);
  await page.press(wordsOfProblem[fault.read]!.way);
  await page.until(() => page.hasButton('confirmUser.confirm'));
});
