import React, {useContext, useEffect, useEffectEvent, useState, type ReactNode} from 'react';

import {LiveContext, LivePreview, LiveProvider} from 'react-live';
import type {LiveTexts} from '../live-message';
import {createTick} from './create-tick';
import {createWorkCount} from './create-work-count';
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
  const [scope] = useState(() => {
    let hasShown = false;
    const work = createWorkCount(
      () => hasShown || setFailure((known) => known ?? texts.nothingShown),
    );
    const timers = new Map<number, () => void>();
    return {
      ...React,
      React,
      Json,
      graph: (request: LiveRequest) => work.follow(graph(request)),
      wait: (milliseconds: number) =>
        work.follow(new Promise((done) => setTimeout(done, milliseconds))),
      // Browsers hide from an opaque origin what its own scripts threw ("Script error."), so a later
      // error is caught here, where its message can still be read.
      setTimeout: (job: () => void, milliseconds?: number) => {
        const end = work.begin();
        const timer = window.setTimeout(() => {
          try {
            job();
          } catch (error) {
            setFailure(String(error));
          }
          timers.delete(timer);
          end();
        }, milliseconds);
        timers.set(timer, end);
        return timer;
      },
      clearTimeout: (timer: number) => {
        window.clearTimeout(timer);
        timers.get(timer)?.();
        timers.delete(timer);
      },
      [runName]: (job: (render: Render) => Promise<void>, render: Render) => {
        const show: Render = (element) => {
          hasShown = true;
          setFailure((known) => (known === texts.nothingShown ? null : known));
          render(element);
        };
        work.follow(job(show)).catch((error) => setFailure(String(error)));
      },
      [tickName]: createTick({
        limitMilliseconds: runLimit,
        now: () => performance.now(),
        afterPause: (callback) => setTimeout(callback, 0),
        createError: () => new Error(texts.ranTooLong),
      }),
    };
  });

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
