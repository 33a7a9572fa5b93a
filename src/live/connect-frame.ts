import type {Clock} from '../core/clock';
import {frameHello, pageConnect, readFrameMessage, type PageMessage} from './live-message';

/** Why the page gave a frame up. */
export type FrameLoss = 'never-answered' | 'stopped-responding';

export interface FrameConnectionOptions {
  /** The window of the frame; null while it has none. */
  readonly getFrameWindow: () => Pick<Window, 'postMessage'> | null;
  /** The window that hears the frame's greeting: that of the page. */
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  readonly clock: Clock;
  /** What to run once the frame is ready. */
  readonly getRun: () => Extract<PageMessage, {type: 'run'}>;
  readonly onReady: () => void;
  /** The example stopped, and the frame shows why. */
  readonly onFailed: () => void;
  /** The height of the result in CSS pixels, within the limits of `readFrameMessage`. */
  readonly onHeight: (pixels: number) => void;
  /** The connection is over; the frame must be removed, for it may be in an endless loop. */
  readonly onLost: (loss: FrameLoss) => void;
}

export interface FrameConnection {
  send(message: PageMessage): void;
  close(): void;
}

const pingMilliseconds = 1_000;
const missedPingsAllowed = 3;
const connectMilliseconds = 20_000;

/**
 * Connects the page with a sandboxed frame: answers its greeting once, with a port, and watches that
 * it goes on answering. The frame's origin is opaque (`null`), so only its window tells who it is.
 */
export function connectFrame(options: FrameConnectionOptions): FrameConnection {
  const {page, clock} = options;
  const ending = new AbortController();
  const {port1: port, port2: framePort} = new MessageChannel();
  let isConnected = false;
  let isReady = false;
  let sent = 0;
  let answered = 0;

  function close(): void {
    ending.abort();
    page.removeEventListener('message', onMessage);
    port.close();
  }

  function lose(loss: FrameLoss): void {
    if (ending.signal.aborted) return;
    close();
    options.onLost(loss);
  }

  function onMessage(event: Event): void {
    const {source, origin, data} = event as MessageEvent<unknown>;
    const frame = options.getFrameWindow();
    if (isConnected || frame === null || source !== frame) return;
    if (origin !== 'null' || data !== frameHello) return;
    isConnected = true;
    page.removeEventListener('message', onMessage);
    // An opaque origin cannot be named as a target; the window is the frame's own.
    frame.postMessage(pageConnect, '*', [framePort]);
  }

  port.onmessage = ({data}: MessageEvent<unknown>) => {
    const message = readFrameMessage(data);
    // Code of a stranger may hold the port: it answers no ping that was not sent, and is ready once.
    if (message?.type === 'pong') answered = Math.min(message.number, sent);
    else if (message?.type === 'height') options.onHeight(message.pixels);
    else if (message?.type === 'failed') options.onFailed();
    else if (message?.type === 'ready' && !isReady) {
      isReady = true;
      port.postMessage(options.getRun());
      options.onReady();
      void watch();
    }
  };

  async function watch(): Promise<void> {
    while (!ending.signal.aborted) {
      if (sent - answered >= missedPingsAllowed) {
        lose('stopped-responding');
        return;
      }
      sent += 1;
      port.postMessage({type: 'ping', number: sent} satisfies PageMessage);
      await clock.wait(pingMilliseconds, ending.signal);
    }
  }

  page.addEventListener('message', onMessage);
  void clock.wait(connectMilliseconds, ending.signal).then(() => {
    if (!isConnected) lose('never-answered');
  });
  return {send: (message) => port.postMessage(message), close};
}
