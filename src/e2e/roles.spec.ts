import {prepareConfirmed, prepareReset} from './support/prepared-reset';
import {
  compromised,
  openRunbook,
  operators,
  type OperatorRole,
  type RunbookPage,
} from './support/runbook-page';
import type {TextId} from './support/runbook-texts';
import {acceptedResets, noteGraphRequests, resetsAmong} from './support/sent-requests';
import {expect, test} from './support/test';

/*
 * Who may reset whom. Where the roles can be read, the check before the reset says so; where they
 * cannot, Graph's own 403 does.
 */

const people = {
  privileged: {displayName: 'Priya Ramdhani', userPrincipalName: 'priya.ramdhani@practice.example'},
  helpdesk: {
    displayName: 'Hugo Steenbergen',
    userPrincipalName: 'hugo.steenbergen@practice.example',
  },
  password: {displayName: 'Pelle Sandström', userPrincipalName: 'pelle.sandstrom@practice.example'},
  nobody: compromised,
} as const;
type Target = keyof typeof people;

/** The furthest each role reaches, and the nearest that it does not. */
const limits: Readonly<
  Record<Exclude<OperatorRole, 'none'>, {readonly reaches: Target; readonly stopsAt: Target | null}>
> = {
  global: {reaches: 'privileged', stopsAt: null},
  user: {reaches: 'helpdesk', stopsAt: 'privileged'},
  helpdesk: {reaches: 'password', stopsAt: 'privileged'},
  password: {reaches: 'nobody', stopsAt: 'helpdesk'},
};

const withoutRoles = ['User.Read.All', 'UserAuthenticationMethod.ReadWrite.All'];
const words = (runbook: RunbookPage, id: TextId) => runbook.flyout.getByText(runbook.say(id));

/** Sends the reset of a person, from "Checked before the reset" on. */
async function send(runbook: RunbookPage, target: Target): Promise<void> {
  await runbook.button('resetPassword.reset').click();
  await runbook.sendButton(people[target].displayName).click();
}

async function expectForbidden(runbook: RunbookPage): Promise<void> {
  await expect(words(runbook, 'resetPassword.failed.refused')).toBeVisible();
  const alert = runbook.flyout.getByRole('alert');
  await expect(alert).toContainText(runbook.say('graphProblem.forbidden.happened'));
  await expect(alert).toContainText('403');
  await expect(runbook.button('resetPassword.password.show')).toHaveCount(0);
  expect(await acceptedResets(runbook.page)).toBe(0);
}

// What happens depends on no language; language.spec.ts reads the words of each state in both.
const locale = 'en';

test.describe('roles', () => {
  for (const [role, {reaches, stopsAt}] of Object.entries(limits) as [
    keyof typeof limits,
    (typeof limits)[keyof typeof limits],
  ][]) {
    test(`${role}: resets ${reaches}${stopsAt === null ? '' : `, is stopped at ${stopsAt}`}`, async ({
      page,
      context,
    }) => {
      const sent = await noteGraphRequests(context);
      const runbook = await prepareReset(page, {
        locale,
        as: role,
        target: people[reaches].userPrincipalName,
      });
      await expect(words(runbook, 'resetPassword.precheck.withinReach')).toBeVisible();
      await send(runbook, reaches);
      await expect(runbook.button('resetPassword.password.show')).toBeVisible();
      expect(await acceptedResets(page)).toBe(1);
      if (stopsAt === null) return;

      await runbook.closeFlyout();
      await runbook.choose(people[stopsAt].userPrincipalName);
      await runbook.confirm();
      await runbook.openFlyout();
      await expect(words(runbook, 'resetPassword.blocked.role')).toBeVisible();
      await expect(runbook.button('resetPassword.reset')).toHaveCount(0);
      expect(resetsAmong(sent)).toHaveLength(1);
    });

    if (stopsAt === null) continue;
    test(`${role}: where roles are not read, Graph refuses ${stopsAt} with 403`, async ({
      page,
      context,
    }) => {
      const sent = await noteGraphRequests(context);
      const runbook = await prepareReset(page, {
        locale,
        as: role,
        target: people[stopsAt].userPrincipalName,
        scopes: withoutRoles,
      });
      await send(runbook, stopsAt);
      await expectForbidden(runbook);
      expect(resetsAmong(sent)).toHaveLength(1);
    });
  }

  test('nobody resets their own password', async ({page, context}) => {
    const sent = await noteGraphRequests(context);
    const runbook = await prepareConfirmed(page, {locale, target: 'gloria.adewale@'});
    await runbook.openFlyout();
    await expect(words(runbook, 'resetPassword.blocked.yourself')).toBeVisible();
    await expect(runbook.button('resetPassword.reset')).toHaveCount(0);
    expect(resetsAmong(sent)).toHaveLength(0);
  });

  test('a plain user needs an administrator, and then meets 403', async ({page, context}) => {
    const sent = await noteGraphRequests(context);
    const runbook = await openRunbook(page, {locale});
    const {findStep, confirmStep, button} = runbook;
    await runbook.start();
    const refused = await runbook.visitAuthority(button('sessionBar.signIn', {}, findStep));
    await refused.choosePerson('none');
    await expect(
      refused.page.getByRole('heading', {name: runbook.say('practiceSignIn.approval.heading')}),
    ).toBeFocused();
    await refused.cancel();
    await expect(
      findStep.getByText(runbook.say('signInProblem.consentDeclined.happened')),
    ).toBeVisible();
    await expect(findStep.getByText(runbook.say('sessionBar.nobody'))).toBeVisible();

    // The administrator consents for everyone, to each permission where it is asked for.
    await runbook.signIn({as: 'global', consent: 'organization'});
    await runbook.choose(compromised.userPrincipalName);
    const roles = button('confirmUser.roles.ask', {}, confirmStep);
    await (await runbook.visitAuthority(roles)).accept({isForOrganization: true});
    await runbook.confirm();
    await runbook.openFlyout();
    await runbook.givePermission('organization');
    await runbook.closeFlyout();

    const another = button('sessionBar.addAccount', {}, findStep);
    await (await runbook.visitAuthority(another)).choosePerson('none');
    await expect(findStep.getByText(operators.none, {exact: true})).toBeVisible();
    // The person stays chosen and confirmed; what may be done is checked for the new account.
    await expect(confirmStep.getByText(runbook.say('confirmUser.confirmed'))).toBeVisible();
    await runbook.openFlyout();
    await expect(words(runbook, 'resetPassword.precheck.noRoleSeen')).toBeVisible();
    await send(runbook, 'nobody');
    await expectForbidden(runbook);
    expect(resetsAmong(sent)).toHaveLength(1);
  });
});
