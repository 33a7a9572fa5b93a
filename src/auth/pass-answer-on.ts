import type {NavigationClient} from '@azure/msal-browser';
import {broadcastResponseToMainFrame} from '@azure/msal-browser/redirect-bridge';
import type {KeyValueStorage} from '../core/key-value-storage';
import {failure, success, type Result} from '../core/result';
import {isMsalError} from './msal-error';
import {isPageOf, takeReturnPlace} from './return-place';

/**
 * The work of the redirect page: hands the authority's answer to the window that waits for it and
 * closes this one, or, after a redirect, goes back to the page that was left. Either way this page is
 * done. `no-answer` where the address carries none that can be read.
 *
 * `home` is the absolute address to go to where no page was remembered. `storage` is the tab's.
 */
export async function passAnswerOn({
  home,
  storage,
}: {
  readonly home: string;
  readonly storage: KeyValueStorage;
}): Promise<Result<null, 'no-answer'>> {
  const {origin} = window.location;
  const title = document.title;
  const go = (address: string) => {
    window.location.replace(address);
    return Promise.resolve(true);
  };
  // The page left stands in the tab's storage: nobody is led off the site by what was put there.
  // A plain object: the site's browser build cannot subclass MSAL's class.
  const navigation: NavigationClient = {
    // After a sign-out MSAL wants to go to the root of the origin, which may not be this site.
    navigateInternal(address) {
      const isPageLeft = address !== `${origin}/` && isPageOf(address, origin);
      return go(isPageLeft ? address : (takeReturnPlace(storage, origin) ?? home));
    },
    navigateExternal: go,
  };
  try {
    const passed = broadcastResponseToMainFrame(navigation);
    document.title = title;
    await passed;
    return success(null);
  } catch (error) {
    if (isMsalError(error)) return failure('no-answer');
    throw error;
  }
}
