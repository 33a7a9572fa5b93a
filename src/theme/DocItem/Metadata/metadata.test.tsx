import {render} from '@testing-library/react';
import type {ReactNode} from 'react';

import {SiteContext} from '../../../testing/site-context';
import {createReading} from '../../../widgets/translation-reading/__fixtures__/create-reading';
import {ReadingContext} from '../../../widgets/translation-reading/reading-context';
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

test.each([
  [createReading({isTranslated: false, rows: []}), 'https://runbook.example/reset/'],
  [createReading(), undefined],
  [null, undefined],
])(
  'an article that is not translated stands really in the language of its source',
  (reading, told) => {
    frontMatter.robots = undefined;
    render(
      <SiteContext locale="nl-NL" path="/nl-NL/reset/">
        <ReadingContext value={reading}>
          <Metadata />
        </ReadingContext>
      </SiteContext>,
    );
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(told);
  },
);
