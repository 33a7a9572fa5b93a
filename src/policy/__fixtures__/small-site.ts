import type {SiteHeadersInput} from '../site-headers';

const policyWith = (hash: string) => `script-src 'self' '${hash}'; img-src 'self'`;

/** A site in two languages, below a path, with a page of each kind. */
export const smallSite: SiteHeadersInput = {
  baseUrl: '/book/',
  localeFolders: ['', 'nl-NL/'],
  pages: [
    {path: '', policy: policyWith('sha256-en')},
    {path: '404.html', policy: policyWith('sha256-en')},
    {path: 'practise/', policy: policyWith('sha256-en')},
    {path: 'auth/redirect/', policy: policyWith('sha256-en')},
    {path: 'practice/sign-in/', policy: policyWith('sha256-en')},
    {path: 'live-frame/', policy: 'of the frame'},
    {path: 'nl-NL/', policy: policyWith('sha256-nl')},
    {path: 'nl-NL/auth/redirect/', policy: policyWith('sha256-nl')},
  ],
};
