import {renderToStaticMarkup} from 'react-dom/server';

import {createMemoryStorage} from '../../core/key-value-storage';
import {SiteContext} from '../../testing/site-context';
import type {Reading} from '../../translation/reading/reading';
import {createReading} from './__fixtures__/create-reading';
import {createReadingChoice} from './create-reading-choice';
import {ReadingContext} from './reading-context';
import {TranslatedArticle} from './translated-article';

/** The article as it is built: what readers get without JavaScript. */
function build(changes: Partial<Reading>): string {
  const storage = createMemoryStorage();
  storage.setItem('runbook.reading', 'side-by-side');
  return renderToStaticMarkup(
    <SiteContext locale="nl-NL">
      <ReadingContext value={createReading(changes)}>
        <TranslatedArticle choice={createReadingChoice(storage)} sourceAddress="/reset/">
          <p>Het artikel.</p>
        </TranslatedArticle>
      </ReadingContext>
    </SiteContext>,
  );
}

const wordsOf = (html: string) => html.replace(/<[^>]*>/gu, '').replace(/\s+/gu, ' ');

test('a translation that is right has no notice, and no button that would do nothing', () => {
  const html = build({});
  expect(wordsOf(html)).toBe('Het artikel.');
  expect(html).not.toContain('<button');
});

test('the article is shown as ever until the page runs, whatever was chosen', () => {
  const html = build({});
  expect(html).not.toContain('hidden=""');
  expect(html).not.toContain('role="table"');
});

test('a stale translation says what changed, and leads to the source', () => {
  const html = build({
    changes: [
      [
        {change: 'same', text: 'Wait '},
        {change: 'removed', text: '24'},
        {change: 'added', text: '48'},
        {change: 'same', text: ' hours.'},
      ],
    ],
  });
  expect(wordsOf(html)).toContain('This translation is behind');
  expect(html).toMatch(/<a [^>]*href="\/reset\/"[^>]*>English<\/a>/u);
  expect(html).toMatch(/<span lang="en" dir="ltr"><span>Wait <\/span><del/u);
  expect(html).toMatch(/<del[^>]*>.*lang="nl-NL"[^>]*> taken out: <.*24<\/del>/u);
  expect(html).toMatch(/<ins[^>]*>.*lang="nl-NL"[^>]*> put in: <.*48<\/ins>/u);
});

test.each([
  ['all', 'This translation was made by a machine'],
  ['some', 'Parts of this translation were made by a machine'],
] as const)('a translation of which %s is unread says so', (unreviewed, words) => {
  expect(wordsOf(build({unreviewed}))).toContain(words);
});

test('an article that is not translated says so, outside of the language of its words', () => {
  const html = build({isTranslated: false, rows: []});
  expect(wordsOf(html)).toContain('This article has not been translated yet.');
  expect(html).toMatch(/<div lang="en" dir="ltr"><p>Het artikel\.<\/p><\/div>$/u);
});

test('what is said of a translation stands apart from its article, for the search to leave out', () => {
  const html = build({unreviewed: 'all'});
  const apart = /<div data-not-searched="true">(.*?)<\/div><\/div>/u.exec(html)?.[1] ?? '';
  expect(wordsOf(apart)).toContain('This translation was made by a machine');
  expect(wordsOf(html.replace(apart, ''))).not.toContain('made by a machine');
});
