import React, {useContext, useEffect, useEffectEvent, useState, type ReactNode} from 'react';

import {LiveContext, LivePreview, LiveProvider} from 'react-live';
import type {LiveTexts} from '../live-message';
import {createTick} from './create-tick';
import type {LiveAnswer, LiveRequest} from './create-live-graph';
import {guardLoops, tickName} from './guard-loops';
import {Json} from './json';

/** Milliseconds that an example may run without a pause. */
const runLimit = 1_000;

export interface LiveExampleProps {
  readonly code: string;
  readonly graph: (request: LiveRequest) => Promise<LiveAnswer>;
  readonly texts: LiveTexts;
  /** The example ended with an error, was stopped, or showed nothing. */
  readonly onFailed: () => void;
}

type Render = (element: ReactNode) => void;

/**
 * Runs an example once and shows what it renders, or why it stopped. The code may `await` anywhere
 * and calls `render(element)` as often as it likes.
 */
export function LiveExample({code, graph, texts, onFailed}: LiveExampleProps): ReactNode {
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
    [runName]: (job: (render: Render) => Promise<void>, render: Render) => {
      let hasShown = false;
      const show: Render = (element) => {
        hasShown = true;
        render(element);
      };
      job(show).then(
        () => hasShown || setFailure(texts.nothingShown),
        (error) => setFailure(String(error)),
      );
    },
    [tickName]: createTick({
      limitMilliseconds: runLimit,
      now: () => performance.now(),
      afterPause: (callback) => setTimeout(callback, 0),
      createError: () => new Error(texts.ranTooLong),
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
      <Failure failure={failure} texts={texts} onFailed={onFailed} />
    </LiveProvider>
  );
}

interface FailureProps extends Pick<LiveExampleProps, 'texts' | 'onFailed'> {
  /** What the example itself threw, or one of the texts; null where there is neither. */
  readonly failure: string | null;
}

/** Why the example stopped, in the language of the page; the engine's own words stay English. */
function Failure({failure, texts, onFailed}: FailureProps): ReactNode {
  const engineError = (useContext(LiveContext) as {readonly error?: string}).error;
  const why = engineError ?? failure;
  const tellFailed = useEffectEvent(onFailed);
  useEffect(() => {
    if (why !== null) tellFailed();
  }, [why]);

  if (why === null) return null;
  const own = [texts.ranTooLong, texts.nothingShown].find((text) => why.includes(text));
  return (
    <div role="alert">
      <p>{own ?? texts.failed}</p>
      {own === undefined && <pre lang="en">{why}</pre>}
    </div>
  );
}

const runName = '__run';

/**
 * react-live runs plain functions; this makes `await` possible and catches what comes later. It also
 * refuses code without a call of `render`, before a loop in it could be found endless.
 */
function wrapExample(code: string): string {
  return `${runName}(async (render) => {\n${guardLoops(code)}\n}, (element) => render(element));`;
}
