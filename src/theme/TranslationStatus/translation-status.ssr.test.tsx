import {renderToStaticMarkup} from 'react-dom/server';

import {SiteContext} from '../../testing/site-context';
import {noCounts} from '../../translation/ledger/count-effort';
import type {ArticleStatus, SegmentStatus} from '../../translation/reading/status-data';
import TranslationStatus from './index';

jest.mock('@theme/Layout', () => ({
  __esModule: true,
  default: ({children}: {readonly children: unknown}) => children,
}));

const stale: SegmentStatus = {
  id: '1a2b3c4d',
  state: 'stale',
  file: 'i18n/nl-NL/docs/start.md',
  line: 7,
  fails: ['numbers', 'link-target'],
  source: 'Wait **48** hours.',
  target: 'Wacht **24** uur.',
};

const counts = {
  ...noCounts,
  segments: {...noCounts.segments, translated: 11, stale: 22, missing: 33},
  words: 444,
  effort: {translate: 55, review: 66},
  failing: 77,
};

function article(changes: Partial<ArticleStatus> = {}): ArticleStatus {
  return {
    locale: 'nl-NL',
    name: 'start',
    sourceFile: 'docs/start.md',
    targetFile: 'i18n/nl-NL/docs/start.md',
    hasSource: true,
    mistake: null,
    list: [],
    ...counts,
    ...changes,
  };
}

function build(
  articles: readonly ArticleStatus[],
  editUrl: string | null = null,
  locale: 'en' | 'nl-NL' = 'en',
): string {
  return renderToStaticMarkup(
    <SiteContext locale={locale}>
      <TranslationStatus
        status={{editUrl, locales: [{locale: 'nl-NL', articles, total: {...counts, words: 888}}]}}
      />
    </SiteContext>,
  );
}

const cellsOf = (html: string, tag: 'tbody' | 'tfoot') =>
  Array.from(
    (new RegExp(`<${tag}>(.*)</${tag}>`, 'u').exec(html)?.[1] ?? '').matchAll(
      /<t[dh][^>]*>(.*?)<\/t[dh]>/gu,
    ),
    ([, words = '']) => words.replace(/<[^>]*>/gu, ''),
  );

test('each article and all of them have their numbers, in the order of their columns', () => {
  const html = build([article()]);
  const numbers = ['11', '22', '33', '0', '0', '0', '77'];
  expect(cellsOf(html, 'tbody')).toEqual(['start', ...numbers, '444', '55', '66']);
  expect(cellsOf(html, 'tfoot')).toEqual(['All', ...numbers, '888', '55', '66']);
  expect(html.match(/<th scope="col"/gu)).toHaveLength(11);
  expect(html).toContain('<th scope="row">start</th>');
});

test('what needs work is told piece by piece, each side in its language', () => {
  const html = build([article({list: [stale]})]);
  expect(html).toContain('<blockquote lang="en" dir="ltr">Wait **48** hours.</blockquote>');
  expect(html).toContain('<blockquote lang="nl-NL" dir="ltr">Wacht **24** uur.</blockquote>');
  expect(html).toContain('#1a2b3c4d');
  expect(html).toContain('line 7');
  expect(html).toContain('href="/translation-rules/#link-target"');
  expect(html).not.toContain('Nothing is out of date');
});

test('where nothing needs work, that is said', () => {
  expect(build([article()])).toContain('Nothing is out of date');
});

test('where the site knows where its files are edited, it leads there', () => {
  const untranslated = article({
    name: 'new one',
    sourceFile: 'docs/new one.md',
    targetFile: 'i18n/nl-NL/docs/new one.md',
    segments: {...noCounts.segments, missing: 3},
  });
  const html = build([article({list: [stale]}), untranslated], 'https://git.example/edit/');
  expect(html.match(/href="https:\/\/git\.example\/edit\/[^"]*"/gu)).toEqual([
    'href="https://git.example/edit/i18n/nl-NL/docs/start.md"',
    'href="https://git.example/edit/i18n/nl-NL/docs/start.md"',
  ]);
  expect(html).toContain('<code>i18n/nl-NL/docs/new one.md</code>');
  expect(build([article({list: [stale]})])).not.toContain('git.example');
});

test('a ledger that cannot be read is told', () => {
  const html = build([article({mistake: {reason: '`made` must be one of human'}})]);
  expect(html).toContain('`made` must be one of human');
  expect(html).toMatch(/<summary><h3[^>]*>start \(1\)/u);
});

test.each([
  ['en', /<h2[^>]*>Dutch \(Netherlands\)</u],
  ['nl-NL', /<h2[^>]*>Nederlands \(Nederland\)</u],
] as const)('languages have the names that readers of %s know them by', (locale, heading) => {
  expect(build([article()], null, locale)).toMatch(heading);
});

test('what each column of a state counts is explained, in the order of the columns', () => {
  const html = build([article()]);
  const explained = Array.from(
    html.matchAll(/<dt>(.*?)<\/dt><dd>[^<]+<\/dd>/gu),
    ([, name]) => name,
  );
  const columns = Array.from(
    html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gu),
    ([, name]) => name,
  );
  expect(explained).toHaveLength(6);
  expect(explained).toEqual(columns.slice(1, 7));
});
