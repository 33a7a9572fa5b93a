/** @jest-environment ./src/testing/faults/dom-with-fetch.cjs */
import {cast} from '../../practice/people/cast';
import type {TextId} from '../../e2e/support/runbook-texts';
import {ConfirmUserWidget} from '../../widgets/confirm-user/confirm-user-widget';
import {changedJson} from './answers';
import {expectPage} from './expect-page';
import {openPage, type Page} from './open-page';
import type {Damage} from './wire';
import {wordsOfProblem} from './words-of-problem';

/*
 * The card is one request of many parts, each with an answer of its own inside a 200. Without the user
 * there is no card; without another part, the card says what could not be checked.
 */

let page: Page;
beforeEach(() => void (page = openPage()));
afterEach(() => page.close());

interface Part {
  readonly id: string;
}

const part = (name: string, change: (part: Part) => unknown): Damage =>
  changedJson((body) => ({
    responses: (body.responses as readonly Part[]).flatMap((each) =>
      each.id === name ? (change(each) ?? []) : each,
    ),
  }));
const fail = (status: number, code: string, message: string) => (each: Part) => ({
  id: each.id,
  status,
  headers: {'Content-Type': 'application/json', 'Retry-After': '3'},
  body: {error: {code, message}},
});

const role = fail(403, 'Authorization_RequestDenied', 'Insufficient privileges.');
const licence = fail(403, 'Forbidden', 'Your tenant is not licensed for this feature.');
const gone = fail(404, 'Request_ResourceNotFound', 'Resource does not exist.');
const busy = fail(429, 'TooManyRequests', 'Later.');
const broken = fail(500, 'InternalServerError', 'It broke.');
const missing = () => null;
const ofNothing = (each: Part) => ({...each, body: null});
const ofOtherTypes = (each: Part) => ({...each, body: {value: [{id: 7, displayName: {}}]}});

async function openCard(damage: Damage): Promise<void> {
  page.wire.damage('card', damage);
  page.tenant.incident.choose(cast.find(({displayName}) => displayName === 'Milan Rietveld')!);
  await page.show(() => <ConfirmUserWidget />);
  await page.until(() => page.hasButton('graphProblem.retry') || page.hasButton(confirm));
}

const confirm = 'confirmUser.confirm';

// prettier-ignore
const withoutUser = [
  {name: '403 by role',    change: role,         read: 'forbidden'},
  {name: '403 by licence', change: licence,      read: 'licence-required'},
  {name: '404',            change: gone,         read: 'not-found'},
  {name: '429',            change: busy,         read: 'throttled'},
  {name: '500',            change: broken,       read: 'server-error'},
  {name: 'left out',       change: missing,      read: 'unexpected-answer'},
  {name: 'empty',          change: ofNothing,    read: 'unexpected-answer'},
  {name: 'somebody else',  change: (each: Part) => ({...each, body: {...(each as unknown as {body: object}).body, id: 'x'}}), read: 'unexpected-answer'},
  {name: 'of other types', change: ofOtherTypes, read: 'unexpected-answer'},
] as const;

test.each(withoutUser)('the user, $name: no card', async ({change, read}) => {
  await openCard(part('user', change));
  const {happened, way} = wordsOfProblem[read]!;
  const next =
    read === 'server-error'
      ? 'graphProblem.serverError.nextUnnumbered'
      : wordsOfProblem[read]!.next;
  expectPage(page, {shown: [happened, 'graphProblem.nothingChanged', next], ways: [way]});
  expect(page.hasButton(confirm)).toBe(false);
  page.wire.damage('card', null);
  await page.press(way);
  await page.until(() => page.hasButton(confirm));
});

const rolesUnchecked = 'confirmUser.roles.notChecked';
const lookAlikesUnchecked = 'confirmUser.lookAlikes.notChecked';

// prettier-ignore
const withoutPart: readonly {readonly part: string; readonly name: string; readonly change: (part: Part) => unknown; readonly shown: readonly TextId[]}[] = [
  {part: 'roles',       name: '403 by role',    change: role,         shown: [rolesUnchecked, 'graphProblem.forbidden.happened']},
  {part: 'roles',       name: '403 by licence', change: licence,      shown: [rolesUnchecked, 'graphProblem.licenceRequired.happened']},
  {part: 'roles',       name: '429',            change: busy,         shown: [rolesUnchecked, 'graphProblem.throttled.happened']},
  {part: 'roles',       name: 'left out',       change: missing,      shown: [rolesUnchecked, 'graphProblem.unexpectedAnswer.happened']},
  {part: 'roles',       name: 'of other types', change: ofOtherTypes, shown: [rolesUnchecked, 'graphProblem.unexpectedAnswer.happened']},
  {part: 'sameName',    name: '429',            change: busy,         shown: [lookAlikesUnchecked, 'graphProblem.throttled.happened']},
  {part: 'similarName', name: '500',            change: broken,       shown: [lookAlikesUnchecked, 'graphProblem.serverError.happened']},
  {part: 'similarName', name: 'empty',          change: ofNothing,    shown: [lookAlikesUnchecked, 'graphProblem.unexpectedAnswer.happened']},
];

test.each(withoutPart)('$part, $name: said to be not checked', async (row) => {
  await openCard(part(row.part, row.change));
  expectPage(page, {shown: row.shown, ways: [confirm, 'confirmUser.readAgain']});
  page.wire.damage('card', null);
  await page.press('confirmUser.readAgain');
  await page.until(() => row.shown.every((id) => !page.shows(id)));
});

// The operator and the domains are said at the check of the reset.
test.each(['operator', 'operatorRoles', 'organization'])('%s: the card is there', async (name) => {
  await openCard(part(name, broken));
  expectPage(page, {shown: [], ways: [confirm]});
});
