import {openRunbook} from './support/runbook-page';
import {expect, test} from './support/test';

// That nothing is asked of any other host is seen in the tour of language.spec.ts.
test('without a network the practice tenant goes on', async ({page, context}) => {
  const runbook = await openRunbook(page, {locale: 'en'});
  await runbook.start();
  await runbook.signIn({as: 'global'});
  await expect(runbook.findStep.getByRole('option').first()).toBeVisible();
  await context.setOffline(true);
  await runbook.choose('milan.rietveld');
  await expect(runbook.button('confirmUser.confirm', {}, runbook.confirmStep)).toBeVisible();
});
