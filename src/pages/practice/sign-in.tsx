import BrowserOnly from '@docusaurus/BrowserOnly';
import type {ReactNode} from 'react';

import {PracticePage} from '../../widgets/practice-sign-in/practice-page';
import {PracticeSignIn} from '../../widgets/practice-sign-in/practice-sign-in';

/** The practice tenant's sign-in page. */
export default function PracticeSignInPage(): ReactNode {
  return (
    <PracticePage>
      <BrowserOnly>{() => <PracticeSignIn />}</BrowserOnly>
    </PracticePage>
  );
}
