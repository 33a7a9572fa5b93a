import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils';
import fc from 'fast-check';

import {readFrontMatter} from '../../content/front-matter';
import {parseArticle} from '../../content/parse-article';
import {writeFrontMatter} from './map-front-matter';

const title = fc.oneof(
  fc.string({unit: 'grapheme', minLength: 1, maxLength: 20}),
  fc
    .array(
      fc.constantFrom(
        'yes',
        'no',
        '2021-02-03',
        '1:30',
        '- ',
        ': ',
        ' #',
        "'",
        '"',
        'a',
        ' ',
        '[',
        '&',
        '012',
        '~',
      ),
      {minLength: 1, maxLength: 6},
    )
    .map((pieces) => pieces.join('')),
);

test('Docusaurus and we make the same text of a title that we wrote', async () => {
  await fc.assert(
    fc.asyncProperty(title, async (text) => {
      const words = text.replace(/\s+/gu, ' ').trim();
      fc.pre(words !== '');
      const written = `${writeFrontMatter({title: words, description: null, robots: null})}# A\n`;
      const parsed = await DEFAULT_PARSE_FRONT_MATTER({
        filePath: 'a.md',
        fileContent: written,
      } as never);
      expect(parsed.frontMatter).toEqual({title: words});
      const read = readFrontMatter(parseArticle(written));
      expect(read.ok && read.value.map(({value}) => value)).toEqual([words]);
    }),
    {numRuns: 500},
  );
});

test('an article about which nothing is to be said has no front matter', () => {
  expect(writeFrontMatter({title: null, description: null, robots: null})).toBe('');
});
