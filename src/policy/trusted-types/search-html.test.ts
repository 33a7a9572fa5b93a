import {searchHtml} from './search-html';

test.each([
  'plain text &amp; entities &lt;b&gt;',
  '<span class="hit_x"><mark>reset</mark> the password</span>',
  '<svg width="20" height="20" viewBox="0 0 20 20"><path d="M17 6v12" stroke-linejoin="round"></path></svg>',
  '<pre aria-hidden="true"></pre>',
])('%s is let through as it is', (html) => {
  expect(searchHtml(html)).toBe(html);
});

test.each([
  '<script>alert(1)</script>',
  '<img src="x" onerror="alert(1)">',
  '<span onclick="alert(1)">x</span>',
  '<a href="javascript:alert(1)">x</a>',
  '<span class=x onmouseover=alert(1)>x</span>',
  '<span class="x"onclick="alert(1)">x</span>',
  "<span class='x'>x</span>",
  '<span style="background:url(https://foreign.example)">x</span>',
  '<svg><use xlink:href="https://foreign.example#a"></use></svg>',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<!-- <span> -->',
  '<span class="x" <b>',
  'a < b',
  '<scr<span>ipt>',
])('%s is refused', (html) => {
  expect(() => searchHtml(html)).toThrow(TypeError);
});
