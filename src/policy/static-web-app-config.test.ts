import {smallSite} from './__fixtures__/small-site';
import {listSiteHeaders} from './site-headers';
import {formatStaticWebAppConfig} from './static-web-app-config';

interface Config {
  readonly globalHeaders: Readonly<Record<string, string>>;
  readonly routes: readonly {route: string; headers: Readonly<Record<string, string>>}[];
}

test('ordinary pages are global, and what differs has a route that takes back what it has not', () => {
  expect(
    formatStaticWebAppConfig(
      {
        everywhere: {pattern: '/*', headers: {'X-A': '1', 'X-B': '1'}},
        ordinary: {'X-B': '2', 'X-C': '2'},
        pages: [{pattern: '/p/*', headers: {'X-B': '2', 'X-C': '2'}}],
        exceptions: [{pattern: '/q/*', headers: {'X-A': '3'}}],
      },
      {baseUrl: '/book/'},
    ),
  ).toBe(`{
  "globalHeaders": {
    "X-A": "1",
    "X-B": "2",
    "X-C": "2"
  },
  "routes": [
    {
      "route": "/q/*",
      "headers": {
        "X-B": "1",
        "X-C": "",
        "X-A": "3"
      }
    }
  ],
  "responseOverrides": {
    "404": {
      "rewrite": "/book/404.html"
    }
  }
}
`);
});

test('what no route is for is as closed as an ordinary page', () => {
  const headers = listSiteHeaders(smallSite);
  const {globalHeaders, routes} = JSON.parse(
    formatStaticWebAppConfig(headers, smallSite),
  ) as Config;
  expect(globalHeaders).toEqual({...headers.everywhere.headers, ...headers.ordinary});
  expect(routes.map(({route}) => route)).toEqual([
    '/book/auth/redirect/*',
    '/book/practice/sign-in/*',
    '/book/nl-NL/auth/redirect/*',
    '/book/live-frame/*',
    '/book/assets/*',
    '/book/nl-NL/assets/*',
  ]);
});
