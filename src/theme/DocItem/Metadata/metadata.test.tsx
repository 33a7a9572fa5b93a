import {render} from '@testing-library/react';
import type {ReactNode} from 'react';

import Metadata from './index';

const frontMatter: {robots?: unknown} = {};
jest.mock('@docusaurus/plugin-content-docs/client', () => ({useDoc: () => ({frontMatter})}));
jest.mock('@theme-original/DocItem/Metadata', () => ({__esModule: true, default: () => null}));
jest.mock('@docusaurus/Head', () => ({
  __esModule: true,
  default: ({children}: {children: ReactNode}) => <div>{children}</div>,
}));

test.each([
  ['noindex, nofollow', 'noindex, nofollow'],
  [undefined, undefined],
  [true, undefined],
])('an article whose front matter has the robots %j tells them %j', (robots, told) => {
  frontMatter.robots = robots;
  render(<Metadata />);
  expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe(told);
});
