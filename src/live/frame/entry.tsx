import './forget-leaks';
import {createRoot} from 'react-dom/client';
import {systemClock} from '../../core/clock';
import {secureRandomBytes} from '../../core/random';
import {frameHello, pageConnect, type FrameMessage, type PageMessage} from '../live-message';
import {createLiveGraph} from './create-live-graph';
import {LiveExample} from './live-example';

/**
 * The program of the frame. Its origin is opaque, so it holds nothing of the site; it waits for one
 * connection, from the page that it stands in and from no other.
 */
function waitForPage(): void {
  const onMessage = ({source, origin, data, ports}: MessageEvent) => {
    const [port] = ports;
    // `location.origin` is that of the address, also where the frame's own origin is opaque.
    if (source !== parent || origin !== location.origin || data !== pageConnect || !port) return;
    removeEventListener('message', onMessage);
    listen(port);
  };
  if (parent === window) return;
  addEventListener('message', onMessage);
  parent.postMessage(frameHello, '*');
}

function listen(port: MessagePort): void {
  const send = (message: FrameMessage) => port.postMessage(message);
  const box = document.body.appendChild(document.createElement('main'));
  const root = createRoot(box);
  const graph = createLiveGraph({clock: systemClock, randomBytes: secureRandomBytes});
  const measure = () => send({type: 'height', pixels: document.documentElement.offsetHeight});
  new ResizeObserver(measure).observe(document.documentElement);

  port.onmessage = ({data}: MessageEvent<PageMessage>) => {
    if (data.type === 'ping') {
      send({type: 'pong', number: data.number});
      return;
    }
    document.documentElement.dataset['theme'] = data.theme;
    if (data.type === 'run') {
      document.documentElement.lang = data.language;
      document.title = data.texts.title;
      // Two landmarks of one page may not be taken for each other.
      box.setAttribute('aria-label', data.texts.title);
      root.render(
        <LiveExample
          code={data.code}
          graph={graph}
          texts={data.texts}
          onFailed={() => send({type: 'failed'})}
        />,
      );
    }
  };
  send({type: 'ready'});
}

waitForPage();
