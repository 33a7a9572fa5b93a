import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useColorMode, usePrismTheme} from '@docusaurus/theme-common';
import type {Props} from '@theme/LiveCodeBlock';
import {lazy, Suspense, useState, type ReactNode} from 'react';

import {Button} from '../../ui/button';
import {PlainCode} from '../CodeBlock/plain-code';
import {useSiteTenant} from '../../widgets/use-site-tenant';

const LivePane = lazy(() => import('@site/src/live/live-pane'));

/**
 * A live code block: plain code until someone asks to edit it, and only then is more loaded. It stays
 * plain on a site that was built without the practice tenant, which examples run against.
 */
export default function LiveCodeBlock(props: Props): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const isBrowser = useIsBrowser();
  const {hasPractice} = useSiteTenant();
  const {colorMode} = useColorMode();
  const prismTheme = usePrismTheme();
  const frameUrl = useBaseUrl('/live-frame/');
  const {i18n} = useDocusaurusContext();
  const plain = <PlainCode {...props}>{props.children}</PlainCode>;

  if (isOpen) {
    return (
      <Suspense fallback={plain}>
        <LivePane
          code={(props.children ?? '').trimEnd()}
          theme={colorMode}
          prismTheme={prismTheme}
          frameUrl={frameUrl}
          language={i18n.currentLocale}
        />
      </Suspense>
    );
  }
  return (
    <>
      {plain}
      {/* Where no script runs there is no button to press in vain. */}
      {isBrowser && hasPractice && (
        <Button className="margin-bottom--md" onClick={() => setIsOpen(true)}>
          <Translate id="live.open">Edit and run</Translate>
        </Button>
      )}
    </>
  );
}
