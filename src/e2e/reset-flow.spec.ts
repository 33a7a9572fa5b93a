import {expect, test} from '@playwright/test';
import {compromised, openRunbook} from './support/runbook-page';
import {locales} from './support/runbook-texts';
import {acceptedResets, noteGraphRequests, resetsAmong} from './support/sent-requests';

for (const locale of locales) {
  test(`the whole reset by mouse, ${locale}`, async ({page, context}) => {
    const sent = await noteGraphRequests(context);
    const runbook = await openRunbook(page, {locale});
    await runbook.start();
    await runbook.signIn({as: 'global'});
    await runbook.choose(compromised.displayName);
    await runbook.allowRoles();
    await runbook.confirm();
    await runbook.openFlyout();
    await runbook.givePermission();
    await runbook.continueToQuestion();
    await runbook.sendButton().click();
    await runbook.expectDone();
    expect(resetsAmong(sent)).toHaveLength(1);
    expect(await acceptedResets(page)).toBe(1);
    await runbook.closeFlyout();
  });
}
