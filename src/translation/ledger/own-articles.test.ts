import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

import {listBlocks} from '../../content/list-blocks';
import {parseArticle} from '../../content/parse-article';
import {isSegment} from './is-segment';
import {matchArticle} from './match-article';
import {recordSegments} from './record-segments';

const project = path.resolve(__dirname, '../../..');

/** Reading an article takes a while, and it is read again for each edit: one of so many is tried. */
const oneOf = 3;

/** The project's articles in every language that it has them in. */
const articles = readdirSync(path.join(project, 'i18n')).flatMap((locale) => {
  const folder = path.join(project, 'i18n', locale, 'docusaurus-plugin-content-docs/current');
  // A language without ledgers is none of ours: a pseudo-translation is made by a machine.
  if (!existsSync(path.join(project, 'i18n', locale, 'ledger'))) return [];
  return readdirSync(path.join(project, 'docs'))
    .filter((name) => name.endsWith('.md') && existsSync(path.join(folder, name)))
    .map((name) => ({
      title: `${locale} ${name}`,
      source: readFileSync(path.join(project, 'docs', name), 'utf8'),
      target: readFileSync(path.join(folder, name), 'utf8'),
    }));
});

describe.each(articles)('$title', ({source, target}) => {
  const read = (text: string) => listBlocks(parseArticle(text));
  const translation = read(target);
  const match = (ledger: Parameters<typeof matchArticle>[0], text: string) =>
    matchArticle(ledger, {source: read(text), target: translation}, 'en');
  const recorded = recordSegments(null, match(null, source), 'human');
  if (!recorded.ok) throw new Error('its two sides do not line up');
  const {ledger} = recorded.value;
  const listBad = (text: string) =>
    match(ledger, text)
      .map(({state}) => state)
      .filter((state) => state !== 'translated');
  const segments = read(source)
    .filter(isSegment)
    .filter((_block, index) => index % oneOf === 0);

  test('a changed word marks one segment, whichever it is in', () => {
    expect(segments.length).toBeGreaterThan(0);
    for (const {start, end} of segments) {
      const word = /\p{Letter}{2,}/u.exec(source.slice(start, end));
      if (!word) continue;
      const place = start + word.index;
      const changed = `${source.slice(0, place)}Zebra${source.slice(place + word[0].length)}`;
      expect([changed.slice(place, end), ...listBad(changed)]).toEqual([
        changed.slice(place, end),
        'stale',
      ]);
    }
  });

  test('a paragraph that comes or goes is one segment', () => {
    const paragraphs = segments.filter(
      ({kind, containers}) => kind === 'paragraph' && containers.length === 0,
    );
    for (const {start, end} of paragraphs) {
      expect(listBad(source.slice(0, start) + source.slice(end))).toEqual(['orphan']);
      const grown = `${source.slice(0, start)}Something else entirely.\n\n${source.slice(start)}`;
      expect(listBad(grown)).toEqual(['missing']);
    }
  });

  test('sections in another order are still translated', () => {
    const [head, ...sections] = source.split(/^(?=## )/mu);
    expect(listBad([head, ...sections.reverse()].join('\n'))).toEqual([]);
  });
});
