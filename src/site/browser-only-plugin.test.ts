import type {LoadContext} from '@docusaurus/types';
import {existsSync} from 'node:fs';
import path from 'node:path';

import {browserOnlyPlugin} from './browser-only-plugin';

const plugin = browserOnlyPlugin({siteDir: path.resolve(__dirname, '../..')} as LoadContext);
const leftOut = (isServer: boolean) => {
  const configured = plugin.configureWebpack!({}, isServer, {} as never, undefined);
  return Object.keys(((configured ?? {}) as {resolve?: {alias?: object}}).resolve?.alias ?? {});
};

test('what is kept out of the bundle of the server is there: a file that moved would come back in', () => {
  expect(leftOut(true).length).toBeGreaterThan(0);
  expect(leftOut(true).filter((file) => !existsSync(file))).toEqual([]);
});

test('the bundle of the browser has everything', () => {
  expect(leftOut(false)).toEqual([]);
});
