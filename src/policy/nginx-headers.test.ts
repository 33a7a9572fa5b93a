import {smallSite} from './__fixtures__/small-site';
import {formatNginxHeaders} from './nginx-headers';
import {listSiteHeaders} from './site-headers';

test('a page sets what it has otherwise than an ordinary one, and each header is added once', () => {
  const text = formatNginxHeaders({
    everywhere: {pattern: '/*', headers: {'X-A': '1', 'X-B': '1'}},
    ordinary: {'X-B': '2', 'X-C': '2'},
    pages: [
      {pattern: '/a.b/*', headers: {'X-B': "'p'", 'X-C': '2'}},
      {pattern: '/same/', headers: {'X-B': '2', 'X-C': '2'}},
    ],
    exceptions: [{pattern: '/404.html', headers: {}}],
  });
  expect(text.replace(/^#.*\n/gm, '')).toBe(`set $runbook_x_a "1";
set $runbook_x_b "2";
set $runbook_x_c "2";
if ($uri ~ "^/a\\.b/") {
  set $runbook_x_b "'p'";
}
if ($uri ~ "^/404\\.html$") {
  set $runbook_x_b "1";
  set $runbook_x_c "";
}
add_header X-A $runbook_x_a always;
add_header X-B $runbook_x_b always;
add_header X-C $runbook_x_c always;
`);
});

test('no page of the site is left out', () => {
  const headers = listSiteHeaders(smallSite);
  const text = formatNginxHeaders(headers);
  for (const {headers: own} of [...headers.pages, ...headers.exceptions]) {
    for (const value of Object.values(own)) expect(text).toContain(`"${value}"`);
  }
});
