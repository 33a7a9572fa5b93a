import type {BrowserContext} from '@playwright/test';
import {prepareReset} from './support/prepared-reset';
import {compromised, openRunbook, type RunbookPage} from './support/runbook-page';
import type {Locale} from './support/runbook-texts';
import {acceptedResets, noteGraphRequests, resetsAmong} from './support/sent-requests';
import {createSay} from './support/site-messages';
import {expect, test} from './support/test';

/*
 * Two tabs of one browser in the same tenant: one reset at a time, each told of the other's, and none
 * as somebody who has signed out.
 */

/** Another tab, where the sign-in of the first one counts. */
async function openOtherTab(context: BrowserContext, locale: Locale): Promise<RunbookPage> {
  const other = await openRunbook(await context.newPage(), {locale});
  await other.button('startPanel.practice', {}, other.findStep).click();
  await expect(other.button('sessionBar.signOut', {}, other.findStep)).toBeVisible();
  return other;
}

/** Goes on there to "Checked before the reset". */
async function goToCheck(other: RunbookPage): Promise<void> {
  await other.choose(compromised.userPrincipalName);
  await other.confirm();
  await other.openFlyout();
  await expect(other.button('resetPassword.reset')).toBeVisible();
}

const press = (runbook: RunbookPage) =>
  runbook.sendButton().evaluate((button: HTMLButtonElement) => button.click());

// What happens depends on no language; language.spec.ts reads the words of each state in both.
const locale = 'nl-NL';

test('two tabs that press at the same instant send one reset', async ({page, context}) => {
  const say = await createSay(locale);
  const sent = await noteGraphRequests(context);
  const one = await prepareReset(page, {locale});
  const other = await openOtherTab(context, locale);
  await goToCheck(other);
  await one.continueToQuestion();
  await other.continueToQuestion();
  await Promise.all([press(one), press(other)]);

  const elsewhere = say('resetPassword.blocked.titleElsewhere');
  const refused = ({flyout}: RunbookPage) => flyout.getByRole('heading', {name: elsewhere});
  await expect
    .poll(async () => (await refused(one).count()) + (await refused(other).count()))
    .toBe(1);
  const [first, second] = (await refused(other).count()) === 1 ? [one, other] : [other, one];
  await first.page.bringToFront();
  await first.expectDone();
  expect(resetsAmong(sent)).toHaveLength(1);
  expect(await acceptedResets(page)).toBe(1);

  // The other tab is told of the proof, and that another reset undoes what that one made.
  await second.page.bringToFront();
  const start = (id: string) => say(id).split('{time}')[0]!;
  await expect(second.flyout).toContainText(start('resetPassword.elsewhere.proven'));
  await second.button('resetPassword.blocked.checkAgain').click();
  await expect(second.flyout).toContainText(start('resetPassword.earlier.proven'));
  await second.continueToQuestion();
  await second.sendButton().click();
  await second.expectDone();
  expect(resetsAmong(sent)).toHaveLength(2);

  // And the first one does not go on claiming that its password applies.
  await first.page.bringToFront();
  await expect(first.flyout).toContainText(say('resetPassword.superseded.title'));
  await expect(first.flyout).toContainText(say('resetPassword.superseded.next'));
  await expect(first.button('resetPassword.password.show')).toHaveCount(0);
  await expect(second.button('resetPassword.password.show')).toBeVisible();
});

test('a sign-out in another tab: said, nothing sent, and a sign-in goes on', async ({
  page,
  context,
}) => {
  const sent = await noteGraphRequests(context);
  const one = await prepareReset(page, {locale});
  const other = await openOtherTab(context, locale);
  await other.visitAuthority(other.button('sessionBar.signOut', {}, other.findStep));
  await expect(other.findStep.getByText(other.say('sessionBar.nobody'))).toBeVisible();

  const ended = one.flyout.getByText(one.say('graphProblem.signInRequired.happened'));
  await expect(ended).toBeVisible();
  await expect(one.button('resetPassword.reset')).toHaveCount(0);
  expect(resetsAmong(sent)).toHaveLength(0);
  const authority = await one.visitAuthority(one.button('graphProblem.signIn'));
  await authority.choosePerson('global');
  await expect(one.button('resetPassword.reset')).toBeVisible();
  await one.continueToQuestion();
  await one.sendButton().click();
  await one.expectDone();
  expect(resetsAmong(sent)).toHaveLength(1);
  expect(await acceptedResets(page)).toBe(1);
});
