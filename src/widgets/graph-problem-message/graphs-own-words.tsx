import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {GraphProblem} from '../../graph/graph-problem';
import {RevealedText} from '../../ui/revealed-text';
import styles from './graph-problem-message.module.css';

/** What Graph said, as a quotation, and what a support case needs; nothing where it said nothing. */
export function GraphsOwnWords({problem}: {readonly problem: GraphProblem}): ReactNode {
  const {status, graphCode, graphMessage, requestId} = problem;
  return (
    <>
      {graphMessage !== null && (
        <figure className={styles.quotation}>
          <figcaption>
            <Translate id="graphProblem.quotation">Microsoft Graph said:</Translate>
          </figcaption>
          <blockquote lang="en">
            <p>
              <RevealedText text={graphMessage} />
            </p>
          </blockquote>
        </figure>
      )}
      {requestId !== null && (
        <p className={styles.codes}>
          <Translate
            id="graphProblem.requestId"
            values={{requestId: <code>{requestId}</code>, status: <code>{status}</code>}}
          >
            {'For a support case: status {status}, request id {requestId}.'}
          </Translate>{' '}
          {graphCode !== null && <code lang="en">{graphCode}</code>}
        </p>
      )}
    </>
  );
}
