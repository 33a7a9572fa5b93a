import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import styles from './styles.module.css';

const source = {
  name: 'Microsoft',
  address: 'https://github.com/MicrosoftDocs/OfficeDocs-AlchemyInsights-pr.nl-NL',
};
const licence = {name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/'};

/** Who wrote what under which licence, and who did not. */
export default function Footer(): ReactNode {
  return (
    <footer className={styles.footer}>
      <div className="container">
        <p>
          <Translate
            id="site.footer.licence"
            values={{
              microsoft: <Link to={source.address}>{source.name}</Link>,
              licence: <Link to={licence.address}>{licence.name}</Link>,
            }}
          >
            {
              'The instructions in “Reset the user’s password” are by {microsoft}, under {licence}, and were adapted here. Everything else is under the MIT licence.'
            }
          </Translate>
        </p>
        <p>
          <Translate id="site.footer.independent">
            This runbook is independent of Microsoft. Microsoft 365, Entra and Exchange are
            trademarks of Microsoft.
          </Translate>
        </p>
        <p>
          <Link to="/translation-status/">
            <Translate id="site.footer.translation">Translation status</Translate>
          </Link>
        </p>
      </div>
    </footer>
  );
}
