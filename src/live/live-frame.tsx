import {translate} from '@docusaurus/Translate';
import {useEffect, useEffectEvent, useRef, useState, type ReactNode} from 'react';
import {systemClock} from '../core/clock';
import {connectFrame, type FrameConnection, type FrameLoss} from './connect-frame';
import type {LiveTheme} from './live-message';
import styles from './live-pane.module.css';

export interface LiveFrameProps {
  readonly url: string;
  readonly code: string;
  readonly theme: LiveTheme;
  readonly language: string;
  readonly onReady: () => void;
  /** The example stopped, and the frame shows why. */
  readonly onFailed: () => void;
  /** The frame is to be removed: its code may be in an endless loop. */
  readonly onLost: (loss: FrameLoss) => void;
}

/** The sandboxed frame that runs one example, as high as its result. */
export function LiveFrame(props: LiveFrameProps): ReactNode {
  const {url, theme} = props;
  const [height, setHeight] = useState(40);
  const frame = useRef<HTMLIFrameElement>(null);
  const connection = useRef<FrameConnection>(null);
  const title = translate({id: 'live.result', message: 'Result of the example'});

  const getRun = useEffectEvent(() => ({
    type: 'run' as const,
    code: props.code,
    theme: props.theme,
    language: props.language,
    texts: {
      title,
      ranTooLong: translate({
        id: 'live.ranTooLong',
        message: 'Stopped: the code ran for more than a second without a pause.',
      }),
      failed: translate({id: 'live.failed', message: 'The example stopped with this error:'}),
      nothingShown: translate({
        id: 'live.nothingShown',
        message: 'The example ended without showing anything. Call render(…) with what to show.',
      }),
    },
  }));
  const onReady = useEffectEvent(props.onReady);
  const onFailed = useEffectEvent(props.onFailed);
  const onLost = useEffectEvent(props.onLost);

  useEffect(() => {
    const made = connectFrame({
      getFrameWindow: () => frame.current?.contentWindow ?? null,
      page: window,
      clock: systemClock,
      getRun: () => getRun(),
      onReady: () => onReady(),
      onFailed: () => onFailed(),
      onHeight: setHeight,
      onLost: (loss) => onLost(loss),
    });
    connection.current = made;
    return () => made.close();
  }, []);

  useEffect(() => connection.current?.send({type: 'theme', theme}), [theme]);

  return (
    <iframe
      ref={frame}
      className={styles.frame}
      src={url}
      title={title}
      height={height}
      sandbox="allow-scripts"
      allow="camera 'none'; microphone 'none'; geolocation 'none'; clipboard-read 'none'; clipboard-write 'none'"
      referrerPolicy="no-referrer"
    />
  );
}
