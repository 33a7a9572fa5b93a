import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';

import type {Block} from '../../../content/block';
import {listBlocks} from '../../../content/list-blocks';
import {parseArticle} from '../../../content/parse-article';
import {importArticle, type ImportedArticle} from '../import-article';

/**
 * The article that this project began with, and what `docs` and `i18n` had of it in their first commit
 * (6e31cd9). The bilingual file is not part of the project: these tests run where somebody has it.
 */
const seed =
  process.env['RUNBOOK_SEED'] ??
  path.join(__dirname, '../../../../../shared/seed/reset-the-user-password.md');
const isThere = existsSync(seed);
const describeSeed = isThere ? describe : describe.skip;

const readStart = (side: 'source' | 'target') =>
  readFileSync(path.join(__dirname, '__fixtures__/at-start', `${side}.md`), 'utf8');

/** Takes from an article of the first commit what was never in the bilingual file: ours. */
const withoutOurs = (article: string) =>
  article
    .replace(/^description: .*\n/mu, '')
    .replace(/\n {3}::[a-z-]+\n\n {3}```tsx live\n(?: {3}.*\n)*? {3}```\n(?:\n(?=\d))?/gu, '');

const blocksOf = (article: string) => listBlocks(parseArticle(article));
const shapeOf = ({kind, depth, headingId, containers}: Block) => [
  kind,
  depth,
  headingId,
  ...containers.map((container) => `${container.kind} ${container.name}`),
];

describeSeed(isThere ? 'the seed article' : `the seed article (skipped: none at ${seed})`, () => {
  let article: ImportedArticle;
  beforeAll(() => {
    const text = readFileSync(seed, 'utf8');
    const imported = importArticle({name: 'seed.md', text, locale: 'nl-NL', hasFile: () => false});
    if (!imported.ok) throw new Error(imported.problem.message);
    article = imported.value;
  });

  test('its English is that of the first commit, letter for letter, but for the robots', () => {
    expect(article.source.replace('robots: noindex, nofollow\n', '')).toBe(
      withoutOurs(readStart('source')),
    );
  });

  test('its Dutch is that of the first commit but for the three paragraphs that were repaired', () => {
    const imported = blocksOf(article.target);
    const started = blocksOf(withoutOurs(readStart('target')));
    expect(imported.map(shapeOf)).toEqual(started.map(shapeOf));
    const repaired = imported.filter(({text}, index) => text !== started[index]?.text);
    expect(repaired.map(({line}) => line)).toEqual([8, 10, 12]);
    const lines = article.target.split('\n').filter((line) => !line.startsWith('robots: '));
    const startLines = withoutOurs(readStart('target')).split('\n');
    expect(lines).toHaveLength(startLines.length);
    expect(lines.filter((line, index) => line !== startLines[index])).toHaveLength(3);
  });

  test('its ledger knows every paragraph, the hand-over and the day', () => {
    const {segments, origin} = article.ledger;
    expect(segments.flatMap(({units = []}) => units)).toEqual(
      [102, 103, 104, 105, 106, 107, 108].map((number) => `f4a70-${number}`),
    );
    expect(segments.every(({made}) => made === 'machine')).toBe(true);
    expect(origin?.facts).toMatchObject({'ms.date': '2021-02-17', 'ms.lasthandoff': '03/03/2021'});
    expect(article.findings).toEqual([]);
  });
});
