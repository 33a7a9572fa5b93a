import {cast} from '../../practice/people/cast';
import {ResetPasswordWidget} from '../../widgets/reset-password/reset-password-widget';
import {expectClean, expectNoSecondReset} from './expect-page';
import {openPage, type Answers} from './open-page';

/** The page of the reset, with the person confirmed; when their password was changed last is noted. */
export async function openReset(options: {readonly claims?: Answers; readonly name?: string} = {}) {
  const page = openPage(options);
  const person = cast.find(({displayName}) => displayName === (options.name ?? 'Milan Rietveld'))!;
  const before = await page.dateInTenant(person.id);
  page.tenant.incident.choose(person);
  page.tenant.incident.confirm(person);
  page.tenant.confirmUserStep.read(person, {includeRoles: true});
  await page.show(() => <ResetPasswordWidget stepId="step-3" />);
  await page.until(() => page.tenant.confirmUserStep.state.get().name === 'ready');

  const isReady = () => page.shows('resetPassword.prepare.title');
  const name = {name: person.displayName};

  /** From the flyout, checked, to the reset that a person confirmed. */
  async function confirm({afterMilliseconds = 0} = {}) {
    await page.until(isReady);
    await page.press('resetPassword.reset');
    if (afterMilliseconds > 0) await page.pass(afterMilliseconds);
    page.wire.newIntent();
    await page.press('resetPassword.confirm.send', name);
  }

  return {
    page,
    before,
    isReady,
    open: () => page.press('resetPassword.reset'),
    confirm,
    isDone: () => page.shows('resetPassword.done'),
    /** In every cell: one reset at most, green only where the tenant itself shows the change. */
    async expectTruth() {
      expectNoSecondReset(page);
      expectClean(page);
      const hasChanged = (await page.dateInTenant(person.id)) !== before;
      if (page.shows('resetPassword.done')) expect(hasChanged).toBe(true);
      return hasChanged;
    },
  };
}

export type ResetPage = Awaited<ReturnType<typeof openReset>>;
