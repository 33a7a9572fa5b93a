import Translate, {translate} from '@docusaurus/Translate';
import type {PrismTheme} from 'prism-react-renderer';
import {useEffect, useRef, useState, type ReactNode} from 'react';
import {Button} from '../ui/button';
import {CodeEditor} from './code-editor';
import type {FrameLoss} from './connect-frame';
import {LiveFrame} from './live-frame';
import type {LiveTheme} from './live-message';
import styles from './live-pane.module.css';

export interface LivePaneProps {
  /** The example as the article has it. */
  readonly code: string;
  readonly theme: LiveTheme;
  readonly prismTheme: PrismTheme;
  /** Address of the frame's document. */
  readonly frameUrl: string;
  /** BCP 47 tag of the page's language. */
  readonly language: string;
}

/** One press of Run: the code as it was then, in a frame of its own. */
interface Run {
  readonly number: number;
  readonly code: string;
}

/** An example being edited, and the result of its last run. Nothing runs before Run is pressed. */
export default function LivePane(props: LivePaneProps): ReactNode {
  const {code: original, theme, prismTheme, frameUrl, language} = props;
  const [code, setCode] = useState(original);
  const [run, setRun] = useState<Run | null>(null);
  const [isReady, setIsReady] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [loss, setLoss] = useState<FrameLoss | null>(null);
  const editor = useRef<HTMLTextAreaElement>(null);

  // The button that opened the editor is gone, and the focus must not go with it.
  useEffect(() => editor.current?.focus(), []);

  function start(): void {
    setLoss(null);
    setIsReady(false);
    setHasFailed(false);
    setRun((last) => ({number: (last?.number ?? 0) + 1, code}));
  }

  function lose(why: FrameLoss): void {
    setLoss(why);
    setRun(null);
  }

  return (
    <div className={styles.pane}>
      <CodeEditor
        ref={editor}
        label={translate({id: 'live.editor', message: 'Code of the example'})}
        code={code}
        theme={prismTheme}
        onChange={setCode}
        onSubmit={start}
      />
      <div className={styles.buttons}>
        <Button variant="primary" onClick={start}>
          <Translate id="live.run">Run</Translate>
        </Button>
        <Button isDisabled={run === null} onClick={() => setRun(null)}>
          <Translate id="live.stop">Stop</Translate>
        </Button>
        <Button isDisabled={code === original} onClick={() => setCode(original)}>
          <Translate id="live.reset">Put the code back</Translate>
        </Button>
      </div>
      <p className={styles.note}>
        <Translate id="live.note">
          It runs against a practice tenant of its own, in a closed frame. It cannot reach this
          page, your sign-in or the network.
        </Translate>
      </p>
      <p role="status" className={styles.status}>
        <LiveStatus loss={loss} isRunning={run !== null} isReady={isReady} hasFailed={hasFailed} />
      </p>
      {run === null ? null : (
        <LiveFrame
          key={run.number}
          url={frameUrl}
          code={run.code}
          theme={theme}
          language={language}
          onReady={() => setIsReady(true)}
          onFailed={() => setHasFailed(true)}
          onLost={lose}
        />
      )}
    </div>
  );
}

interface LiveStatusProps {
  readonly loss: FrameLoss | null;
  readonly isRunning: boolean;
  readonly isReady: boolean;
  readonly hasFailed: boolean;
}

function LiveStatus({loss, isRunning, isReady, hasFailed}: LiveStatusProps): ReactNode {
  if (loss === 'stopped-responding') {
    return (
      <Translate id="live.stoppedResponding">
        The example stopped responding, so it was ended. Change the code and run it again.
      </Translate>
    );
  }
  if (loss === 'never-answered') {
    return (
      <Translate id="live.neverAnswered">
        The frame for the example did not load. Check the connection and run it again.
      </Translate>
    );
  }
  if (!isRunning) return null;
  if (hasFailed) {
    return (
      <Translate id="live.hasFailed">The example has stopped. The reason stands below.</Translate>
    );
  }
  return isReady ? (
    <Translate id="live.running">The example runs. Its result stands below.</Translate>
  ) : (
    <Translate id="live.starting">Starting the example…</Translate>
  );
}
