import React, {useEffect, useState, type ReactNode} from 'react';

import {LiveError, LivePreview, LiveProvider} from 'react-live';
import {createTick} from './create-tick';
import type {LiveAnswer, LiveRequest} from './create-live-graph';
import {guardLoops, tickName} from './guard-loops';
import {Json} from './json';

/** Milliseconds that an example may run without a pause. */
const runLimit = 1_000;

export interface LiveExampleProps {
  readonly code: string;
  readonly graph: (request: LiveRequest) => Promise<LiveAnswer>;
  readonly ranTooLong: string;
}

/**
 * Runs an example once and shows what it renders, or why it stopped. The code may `await` anywhere
 * and calls `render(element)` as often as it likes.
 */
export function LiveExample({code, graph, ranTooLong}: LiveExampleProps): ReactNode {
  const [failure, setFailure] = useState<string | null>(null);
  const [scope] = useState(() => ({
    ...React,
    React,
    Json,
    graph,
    wait: (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds)),
    // Browsers hide from an opaque origin what its own scripts threw ("Script error."), so a later
    // error is caught here, where its message can still be read.
    setTimeout: (job: () => void, milliseconds?: number) =>
      window.setTimeout(() => {
        try {
          job();
        } catch (error) {
          setFailure(String(error));
        }
      }, milliseconds),
    [runName]: (job: () => Promise<void>) => void job().catch((e) => setFailure(String(e))),
    [tickName]: createTick({
      limitMilliseconds: runLimit,
      now: () => performance.now(),
      afterPause: (callback) => setTimeout(callback, 0),
      createError: () => new Error(ranTooLong),
    }),
  }));

  useEffect(() => {
    const onError = ({message}: ErrorEvent) => setFailure(message);
    addEventListener('error', onError);
    return () => removeEventListener('error', onError);
  }, []);

  return (
    <LiveProvider
      code={code}
      noInline
      enableTypeScript={false}
      scope={scope}
      transformCode={wrapExample}
    >
      <LivePreview />
      <LiveError role="alert" />
      {failure === null ? null : <pre role="alert">{failure}</pre>}
    </LiveProvider>
  );
}

const runName = '__run';

/** react-live runs plain functions; this makes `await` possible and catches what comes later. */
function wrapExample(code: string): string {
  return `${runName}(async () => {\n${guardLoops(code)}\n});`;
}
