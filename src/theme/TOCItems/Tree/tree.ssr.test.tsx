import {renderToStaticMarkup} from 'react-dom/server';

import {SiteContext} from '../../../testing/site-context';
import type {Reading} from '../../../translation/reading/reading';
import {createReading} from '../../../widgets/translation-reading/__fixtures__/create-reading';
import {ReadingContext} from '../../../widgets/translation-reading/reading-context';
import HeadingTree from './index';

const toc = [{id: 'after', value: 'After', children: [{id: 'more', value: 'More', children: []}]}];

const build = (reading: Reading | null) =>
  renderToStaticMarkup(
    <SiteContext locale="nl-NL">
      <ReadingContext value={reading}>
        <HeadingTree toc={toc as never} className="tree" linkClassName="entry" />
      </ReadingContext>
    </SiteContext>,
  );

test('headings of an article that is not translated are said in the language that they are in', () => {
  const html = build(createReading({isTranslated: false, rows: []}));
  expect(html).toMatch(/^<ul class="tree" lang="en" dir="ltr">/u);
  expect(html.match(/ lang=/gu)).toHaveLength(1);
});

test.each([createReading(), null])(
  'headings of other articles are in the language of the page',
  (reading) => {
    expect(build(reading)).not.toContain(' lang=');
  },
);
