import {BrowserContextProvider} from '@docusaurus/core/lib/client/browserContext';
import {Context} from '@docusaurus/core/lib/client/docusaurusContext';
import type {ReactNode} from 'react';
import {MemoryRouter} from 'react-router-dom';

import type {SiteTenant} from '../auth/site-tenant';

export interface SiteContextProps {
  readonly locale?: 'en' | 'nl-NL';
  readonly tenant?: SiteTenant;
  /** Where the page stands on the host. */
  readonly path?: string;
  readonly children: ReactNode;
}

/** What Docusaurus puts around every page, as far as the widgets read it. */
export function SiteContext({
  locale = 'en',
  tenant = {real: null, hasPractice: true},
  path = '/',
  children,
}: SiteContextProps): ReactNode {
  const language = {url: 'https://runbook.example', direction: 'ltr'};
  const context = {
    siteConfig: {
      title: 'Runbook',
      url: 'https://runbook.example',
      baseUrl: locale === 'en' ? '/' : '/nl-NL/',
      trailingSlash: true,
      future: {experimental_router: 'browser'},
      themeConfig: {navbar: {hideOnScroll: false}},
      customFields: {tenant},
    },
    siteMetadata: {},
    globalData: {},
    codeTranslations: {},
    siteStorage: {type: 'localStorage', namespace: ''},
    i18n: {
      currentLocale: locale,
      defaultLocale: 'en',
      locales: ['en', 'nl-NL'],
      localeConfigs: {
        en: {...language, baseUrl: '/', label: 'English', htmlLang: 'en'},
        'nl-NL': {...language, baseUrl: '/nl-NL/', label: 'Nederlands', htmlLang: 'nl-NL'},
      },
    },
  };
  return (
    <MemoryRouter initialEntries={[path]}>
      <BrowserContextProvider>
        <Context value={context as never}>{children}</Context>
      </BrowserContextProvider>
    </MemoryRouter>
  );
}
