import {openHostileTenant, victim} from '../support/hostile-tenant';
import {foreignHost, realToken} from '../support/stand-in-cloud';
import {expect, test} from '../support/test';

/*
 * Links and ids that an answer holds: none leads a request, or a token, to another host, and none
 * makes a reset of somebody else out of the reset of one.
 */

const resetPath = (id: string) =>
  `/v1.0/users/${id}/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword`;
const boss = '5c1d7a3e-0000-4000-8000-0000000000bb';
const pageOf = (users: readonly unknown[], more: object = {}) => ({json: {value: users, ...more}});

const refusedLinks = [
  `${foreignHost}/v1.0/users`,
  'http://graph.microsoft.com/v1.0/users',
  'https://graph.microsoft.com@foreign.example/v1.0/users',
  'https://user:secret@graph.microsoft.com/v1.0/users',
  '//foreign.example/v1.0/users',
  '\\\\foreign.example\\v1.0',
  'javascript:alert(document.domain)',
  'data:application/json,{"value":[]}',
  '/users/../../beta/users',
];

test('a link to a next page leads nowhere but to the tenant, and never acts', async ({
  page,
  context,
  baseURL,
}) => {
  let nextLink = '';
  const tenant = await openHostileTenant(page, {
    context,
    baseURL,
    answer({path}) {
      if (path.startsWith('/users?')) return pageOf([victim], {'@odata.nextLink': nextLink});
      return pageOf([{...victim, id: boss, userPrincipalName: 'second.page@contoso.example'}]);
    },
  });
  const {runbook} = tenant;
  const alert = tenant.listAlert;
  await expect(runbook.row('vera.victim')).toBeVisible();
  for (const [index, link] of refusedLinks.entries()) {
    nextLink = link;
    const before = tenant.graphRequests().length;
    await runbook.find(`refused ${index}`);
    await expect.poll(() => tenant.graphRequests().length, link).toBe(before + 1);
    await expect(alert, link).toContainText(tenant.say('graphProblem.unexpectedAnswer.happened'));
    await expect(runbook.row('vera.victim'), link).toBeVisible();
    expect(tenant.graphRequests().length, link).toBe(before + 1);
  }

  // Another path of the tenant itself is read, as Graph may choose its links, and only ever read.
  nextLink = `https://graph.microsoft.com${resetPath(boss)}?$skiptoken=x`;
  const before = tenant.graphRequests().length;
  await runbook.find('own host');
  await expect(runbook.row('second.page')).toBeVisible();
  const asked = tenant.graphRequests().slice(before);
  expect(asked.map((each) => each.method())).toEqual(['GET', 'GET']);
  expect(asked.at(-1)?.postData()).toBeNull();
  expect(tenant.resets()).toEqual([]);
  expect(tenant.requests.filter((each) => each.url().includes(realToken))).toEqual([]);
  tenant.expectNobodyElseAsked();
});

test('numbers of users that count nothing are not shown', async ({page, context, baseURL}) => {
  let count: unknown = -5;
  const tenant = await openHostileTenant(page, {
    context,
    baseURL,
    answer: ({path}) =>
      path.startsWith('/users?') ? pageOf([victim], {'@odata.count': count}) : null,
  });
  const {runbook} = tenant;
  const status = runbook.findStep.getByRole('status').filter({hasText: 'user'});
  for (const [index, each] of [-5, 1e300, '7', null, {}, 1.5].entries()) {
    count = each;
    await runbook.find(`count ${index}`);
    await expect(runbook.row('vera.victim')).toHaveAttribute('aria-setsize', '-1');
    await expect(status, String(each)).toHaveText('1 user');
  }
});

test('an id is one plain segment, or no user is taken from the answer', async ({
  page,
  context,
  baseURL,
}) => {
  let id = '';
  const tenant = await openHostileTenant(page, {
    context,
    baseURL,
    answer: ({path}) => (path.startsWith('/users?') ? pageOf([{...victim, id}]) : null),
  });
  const {runbook} = tenant;
  const alert = tenant.listAlert;
  const ids = [
    '..',
    `../${boss}`,
    `${victim.id}/../${boss}`,
    `${boss}/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword#`,
    `${boss}?$x=`,
    `${victim.id}%2f..%2f${boss}`,
    'boss@contoso.example',
  ];
  for (const [index, each] of ids.entries()) {
    id = each;
    await runbook.find(`id ${index}`);
    await expect(alert, each).toContainText(tenant.say('graphProblem.unexpectedAnswer.happened'));
    await expect(runbook.findStep.getByRole('option'), each).toHaveCount(0);
  }
  id = victim.id;
  await runbook.find('plain');
  await expect(runbook.row('vera.victim')).toBeVisible();
  expect(tenant.resets()).toEqual([]);
});

test('an operation to follow is only read, on the tenant alone, and never proves a reset', async ({
  page,
  context,
  baseURL,
}) => {
  const tenant = await openHostileTenant(page, {
    context,
    baseURL,
    answer({method, path}) {
      if (method === 'POST')
        return {status: 202, headers: {Location: `https://graph.microsoft.com${resetPath(boss)}`}};
      if (path.startsWith('/users?')) return pageOf([victim]);
      if (path.endsWith('/resetPassword')) return {json: {status: 'succeeded', id: boss}};
      return path.startsWith(`/users/${victim.id}?`) ? {json: victim} : null;
    },
  });
  const {runbook} = tenant;
  await runbook.choose('vera.victim');
  await runbook.confirm();
  await runbook.openFlyout();
  await runbook.button('resetPassword.reset').click();
  await runbook.sendButton(victim.displayName).click();
  const followed = () =>
    tenant.graphRequests().filter((each) => new URL(each.url()).pathname === resetPath(boss));
  await expect.poll(() => followed().length).toBeGreaterThan(0);
  expect(followed().map((each) => each.method())).not.toContain('POST');
  await expect(
    runbook.flyout.getByText(runbook.say('resetPassword.password.pending')),
  ).toBeVisible();
  await expect(runbook.flyout.getByText(runbook.say('resetPassword.done'))).toHaveCount(0);
  expect(tenant.resets().map((each) => new URL(each.url()).pathname)).toEqual([
    resetPath(victim.id),
  ]);
  tenant.expectNobodyElseAsked();
});
