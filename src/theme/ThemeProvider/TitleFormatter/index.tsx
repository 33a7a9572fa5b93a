import {translate} from '@docusaurus/Translate';
import {TitleFormatterProvider} from '@docusaurus/theme-common/internal';
import type {ComponentProps, ReactNode} from 'react';

type Formatter = ComponentProps<typeof TitleFormatterProvider>['formatter'];

/** Page titles carry the site's name in the language of the page. */
const formatTitle: Formatter = ({defaultFormatter, ...params}) =>
  defaultFormatter({
    ...params,
    siteTitle: translate({id: 'site.title', message: 'Compromised Account Runbook'}),
  });

export default function ThemeProviderTitleFormatter({
  children,
}: {
  readonly children: ReactNode;
}): ReactNode {
  return <TitleFormatterProvider formatter={formatTitle}>{children}</TitleFormatterProvider>;
}
