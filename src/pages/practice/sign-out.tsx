import BrowserOnly from '@docusaurus/BrowserOnly';
import type {ReactNode} from 'react';

import {PracticePage} from '../../widgets/practice-sign-in/practice-page';
import {PracticeSignOut} from '../../widgets/practice-sign-in/practice-sign-out';

/** The practice tenant's sign-out page. */
export default function PracticeSignOutPage(): ReactNode {
  return (
    <PracticePage>
      <BrowserOnly>{() => <PracticeSignOut />}</BrowserOnly>
    </PracticePage>
  );
}
