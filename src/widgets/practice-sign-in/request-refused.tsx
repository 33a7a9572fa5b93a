import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {ScreenHeading} from './screen-heading';

/** Shown where the address holds no request that this site made: nothing is answered then. */
export function RequestRefused(): ReactNode {
  return (
    <>
      <ScreenHeading>
        <Translate id="practiceSignIn.refused.heading">This sign-in cannot be answered</Translate>
      </ScreenHeading>
      <p>
        <Translate id="practiceSignIn.refused.text">
          The practice tenant only answers sign-ins that began on a page of this site. Go back to
          the runbook and sign in there.
        </Translate>
      </p>
      <p>
        <Link to="/">
          <Translate id="practiceSignIn.refused.home">To the runbook</Translate>
        </Link>
      </p>
    </>
  );
}
