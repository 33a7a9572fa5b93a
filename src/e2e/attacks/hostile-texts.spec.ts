import {openHostileTenant, victim} from '../support/hostile-tenant';
import type {AnswerTenant} from '../support/stand-in-cloud';
import {expect, test} from '../support/test';
import {hostileText, hostileWords, watchHarm} from '../support/watch-harm';

/*
 * Whoever may write to the directory may write anything: markup, scripts, templates and characters
 * that hide. Every text of the tenant is shown as text, and an answer of megabytes stops nothing.
 */

const operation =
  'https://graph.microsoft.com/v1.0/users/x/authentication/operations/1?aadgdc=AM&aadgsu=1';

/** The same text under another name, so that each field can be told apart. */
const in_ = (field: string) => `${field} ${hostileText}`;

const person = {
  ...victim,
  displayName: in_('name'),
  userPrincipalName: `upn\u202E${hostileText}@contoso.example`,
  department: in_('department'),
  jobTitle: in_('job'),
  lastPasswordChangeDateTime: in_('date'),
};

const hostileAnswers: AnswerTenant = ({method, path}) => {
  if (path.endsWith('/resetPassword')) return {status: 202, headers: {Location: operation}};
  if (path.includes('/operations/')) {
    return {json: {status: 'failed', statusDetail: hostileWords, '@odata.context': hostileText}};
  }
  if (method !== 'GET') return null;
  if (path.includes('transitiveMemberOf')) {
    const role = {roleTemplateId: in_('template'), displayName: `role\u202E\u200B${hostileText}`};
    return {json: {value: path.startsWith('/me') ? [] : [role]}};
  }
  if (path.startsWith('/organization')) {
    const domain = {name: in_('domain'), type: hostileText};
    return {json: {value: [{displayName: in_('organization'), verifiedDomains: [domain]}]}};
  }
  if (path.startsWith('/me')) {
    return {
      json: {
        id: victim.id.replace(/aa$/, 'bb'),
        displayName: hostileText,
        userPrincipalName: hostileText,
      },
    };
  }
  if (path.startsWith('/users?')) {
    const twin = {
      ...person,
      id: victim.id.replace(/aa$/, 'cc'),
      userPrincipalName: 'twin@contoso.example',
    };
    const list = {
      '@odata.context': hostileText,
      '@odata.count': hostileText,
      value: [person, twin],
    };
    return {json: list};
  }
  return {json: person};
};

test('markup, scripts and templates in every field of the tenant are text', async ({
  page,
  context,
  baseURL,
}) => {
  const harm = await watchHarm(context);
  const tenant = await openHostileTenant(page, {
    context,
    baseURL,
    answer: hostileAnswers,
    operator: {displayName: in_('operator'), userPrincipalName: hostileText},
  });
  const {runbook} = tenant;
  const {findStep, confirmStep, flyout} = runbook;
  await expect(findStep).toContainText(in_('operator'));

  await runbook.row('twin@').waitFor();
  await expect(runbook.row('upn')).toContainText(in_('name'));
  // A count that is no number is no count.
  await expect(findStep.getByRole('status').filter({hasText: '2 users'})).toBeVisible();
  await runbook.row('upn').click();

  await expect(confirmStep.getByRole('alert')).toContainText(
    'The sign-in name holds characters that hide, reorder or imitate others',
  );
  for (const text of [in_('name'), in_('department'), in_('date'), 'upn[U+202E', 'role[U+202E']) {
    await expect(confirmStep).toContainText(text);
  }
  await expect(confirmStep.getByText('the same name')).toBeVisible();
  await runbook.confirm();
  await harm.expectNone(page);

  await runbook.openFlyout();
  await runbook.button('resetPassword.reset').click();
  const send = runbook.sendButton(in_('name'));
  await expect(flyout.getByRole('heading', {name: in_('name')})).toBeVisible();
  await send.click();
  await expect(flyout).toContainText(hostileWords);
  await expect(flyout.getByText(runbook.say('resetPassword.failed.operation'))).toBeVisible();
  await harm.expectNone(page);

  expect(tenant.resets().map((each) => new URL(each.url()).pathname)).toEqual([
    `/v1.0/users/${victim.id}/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword`,
  ]);
  tenant.expectNobodyElseAsked();
});

test('what Graph says of an error is text, and markup is not repeated at all', async ({
  page,
  context,
  baseURL,
}) => {
  const harm = await watchHarm(context);
  let error: Record<string, unknown> = {};
  const tenant = await openHostileTenant(page, {
    context,
    baseURL,
    answer: ({path}) =>
      path.startsWith('/users?')
        ? {status: 403, headers: {'request-id': hostileText}, json: {error}}
        : null,
  });
  const {runbook} = tenant;
  const alert = tenant.listAlert;
  await expect(alert).toBeVisible();

  error = {
    code: hostileText,
    message: `\u202E${hostileWords}\u0000\uD800`,
    innerError: {'request-id': hostileText},
    __proto__: {planted: true},
  };
  await runbook.find('words');
  await expect(alert).toContainText(hostileWords);
  // NUL, the override and the half character are named, not put into effect.
  await expect(alert).toContainText('[U+202E');
  await expect(alert).toContainText('[U+D800');
  await harm.expectNone(page);

  error = {code: 'Authorization_RequestDenied', message: `denied ${hostileText}`};
  await runbook.find('markup');
  await expect(alert).toContainText(tenant.say('graphProblem.forbidden.happened'));
  await expect(alert).not.toContainText('denied');
  await expect(alert).not.toContainText('harm');
  await harm.expectNone(page);
  tenant.expectNobodyElseAsked();
});

test('answers of megabytes are cut, and the page goes on', async ({page, context, baseURL}) => {
  const long = 'x'.repeat(10 * 2 ** 20);
  const invisible = '\u200B'.repeat(2 ** 20);
  const tenant = await openHostileTenant(page, {
    context,
    baseURL,
    answer({path}) {
      // The list of users, and not those of a similar name.
      if (!path.includes("userType eq 'Member'")) {
        return path.startsWith(`/users/${victim.id}?`)
          ? {json: {...victim, department: long}}
          : null;
      }
      if (/fail/.test(path))
        return {status: 400, json: {error: {code: 'Long', message: `long ${long}`}}};
      return {
        json: {
          value: [
            {...victim, displayName: long},
            {...victim, id: victim.id.replace(/aa$/, 'bb'), displayName: invisible},
          ],
        },
      };
    },
  });
  const {runbook} = tenant;
  const rows = runbook.findStep.getByRole('option');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toHaveText(/(?<!x)x{256}…/);
  await expect(rows.first()).toHaveText(/^.{1,499}$/s);
  await expect(rows.last().locator('bdi').first().locator('span[title]')).toHaveCount(256);

  await rows.first().click();
  await expect(runbook.confirmStep.getByText(/^x+…$/).first()).toBeVisible();
  await expect(runbook.confirmStep).toHaveText(/^.{1,9999}$/s);

  await runbook.find('fail');
  const alert = tenant.listAlert;
  await expect(alert).toContainText(tenant.say('graphProblem.badRequest.happened'));
  await expect(alert).toHaveText(/^.{1,1999}$/s);
  // Still at work: the next search is answered.
  await runbook.find('again');
  await expect(rows).toHaveCount(2);
});
