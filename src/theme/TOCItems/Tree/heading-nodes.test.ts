import {createElement, Fragment} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';

import {headingNodes} from './heading-nodes';

const render = (html: string) =>
  renderToStaticMarkup(createElement(Fragment, null, ...headingNodes(html)));

test.each([
  ['Reset the password', 'Reset the password'],
  ['Tom &amp; Jerry &lt;b&gt; &#39;q&#39;', 'Tom &amp; Jerry &lt;b&gt; &#x27;q&#x27;'],
  ['The <code>&lt;p&gt;</code> tag', 'The <code>&lt;p&gt;</code> tag'],
  ['<em>a <strong>b</strong></em> c', '<em>a <strong>b</strong></em> c'],
  // A second decoding would make a tag of what the author wrote as text.
  ['&amp;lt;b&amp;gt;', '&amp;lt;b&amp;gt;'],
  ['<script>alert(1)</script>', 'alert(1)'],
  ['<img src="x" onerror="alert(1)">photo', 'photo'],
  ['<code class="x">a</code>', '<code>a</code>'],
])('%s', (html, expected) => {
  expect(render(html)).toBe(expected);
});
