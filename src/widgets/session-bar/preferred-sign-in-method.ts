import type {SignInMethod} from '../../auth/auth';

/** A small touch screen: there a window of its own is a second tab that is easily lost. */
const phone = '(pointer: coarse) and (max-width: 48em)';

/** How to sign in unless the person says otherwise: on a phone in the same tab, else in a window. */
export function preferredSignInMethod(): SignInMethod {
  return window.matchMedia(phone).matches ? 'redirect' : 'popup';
}
