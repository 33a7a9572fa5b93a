import {renderToStaticMarkup} from 'react-dom/server';

import {SiteContext} from '../testing/site-context';
import {LiveFrame} from './live-frame';

test('the frame may run scripts and nothing else: with its own origin it would reach the site', () => {
  const html = renderToStaticMarkup(
    <SiteContext>
      <LiveFrame
        url="/live-frame/"
        code="render(1)"
        theme="light"
        language="en"
        onReady={() => undefined}
        onFailed={() => undefined}
        onLost={() => undefined}
      />
    </SiteContext>,
  );
  expect(html).toContain('sandbox="allow-scripts"');
});
