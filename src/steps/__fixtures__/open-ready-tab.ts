import type {ResetPasswordState} from '../reset-password/reset-password-state';
import type {FakeBrowser, FakeTab} from './create-fake-browser';

/** The user of the fake directory. */
export const kim = {
  id: 'u1',
  displayName: 'Kim Vries',
  userPrincipalName: 'kim.vries@contoso.com',
};

export const stateOf = ({step}: FakeTab): ResetPasswordState => step.state.get();

/** Opens a tab whose step waits for the confirmation of Kim's reset. */
export async function openReadyTab(browser: FakeBrowser): Promise<FakeTab> {
  const tab = browser.openTab();
  tab.step.check(kim, null);
  await browser.clock.advance(1_000);
  expect(stateOf(tab).name).toBe('ready');
  return tab;
}
