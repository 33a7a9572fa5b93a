import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

import {listBlocks} from '../../content/list-blocks';
import {parseArticle} from '../../content/parse-article';
import {recordSegments} from '../ledger/record-segments';
import {exportState, readState, takeBack} from './__fixtures__/read-state';

const project = path.resolve(__dirname, '../../..');
const translations = 'i18n/nl-NL/docusaurus-plugin-content-docs/current';

/** Reading an article takes a while: one of so many places is tried. */
const oneOf = 29;

const left: readonly string[] = ['paragraph', 'heading', 'list', 'code'];

const names = readdirSync(path.join(project, 'docs')).filter(
  (name) => name.endsWith('.md') && existsSync(path.join(project, translations, name)),
);

test.each(names)('what is cut out of %s is put back where it was, or left alone', (name) => {
  const read = (folder: string) => readFileSync(path.join(project, folder, name), 'utf8');
  const [source, target] = [read('docs'), read(translations)];
  const whole = readState(source, target, null);
  const recorded = recordSegments(null, whole.segments, 'human');
  if (!recorded.ok) throw new Error('The ledger of an article of ours is damaged');
  const {ledger} = recorded.value;
  const document = exportState(readState(source, target, ledger)).replace(
    /<mda:metadata>.*?<\/mda:metadata>/gu,
    '',
  );
  const {children} = parseArticle(target).root;
  let count = 0;
  for (let index = 1; index < children.length; index += oneOf) {
    const nodes = children.slice(index, index + 1 + (index % 3));
    const start = nodes[0]?.position?.start.offset ?? 0;
    const end = nodes.at(-1)?.position?.end.offset ?? 0;
    if (!nodes.every(({type}) => left.includes(type))) continue;
    const cut = target.slice(0, start) + target.slice(end).replace(/^\n+/u, '');
    const taken = takeBack(readState(source, cut, ledger), document);
    if (taken.judged.some(({outcome}) => outcome === 'rejected')) continue;
    const texts = (article: string) => listBlocks(parseArticle(article)).map(({text}) => text);
    expect(texts(taken.target ?? '')).toEqual(texts(target));
    count++;
  }
  expect(count).toBeGreaterThan(0);
});

test.each([
  [
    'behind front matter, whose end is a line of its own',
    '---\ntitle: T\n---\n\n# One\n\nTwo.\n',
    '---\ntitle: T\n---\n\nTwee.\n',
    'One',
    '---\ntitle: T\n---\n\n# NIEUW\n\nTwee.\n',
  ],
  [
    'behind a table, not in it',
    '| a | b |\n| - | - |\n| c | d |\n\nOne.\n\n| e | f |\n| - | - |\n',
    '| a | b |\n| - | - |\n| c | d |\n\n| e | f |\n| - | - |\n',
    'One.',
    '| a | b |\n| - | - |\n| c | d |\n\nNIEUW\n\n| e | f |\n| - | - |\n',
  ],
  [
    'behind an admonition, not in it',
    'Zero.\n\n:::note\n\nA.\n\n:::\n\nOne.\n',
    'Nul.\n\n:::note\n\nB.\n\n:::\n',
    'One.',
    'Nul.\n\n:::note\n\nB.\n\n:::\n\nNIEUW\n',
  ],
])('a block goes %s', (_where, source, target, words, expected) => {
  const whole = readState(source, target, null);
  const document = exportState(whole).replace(
    `<source>${words}</source>`,
    '$&<target>NIEUW</target>',
  );
  const {target: text, judged} = takeBack(whole, document);
  expect(judged.filter(({outcome}) => outcome === 'taken')).toHaveLength(1);
  expect(text).toBe(expected);
});

test('a heading between two lists that became one has no place', () => {
  const source = '- One\n- Two\n\n## Mid\n\n- Three\n- Four\n';
  const target = '- Een\n- Twee\n\n- Drie\n- Vier\n';
  const full = readState(source, '- Een\n- Twee\n\n## Mid\n\n- Drie\n- Vier\n', null);
  const recorded = recordSegments(null, full.segments, 'human');
  if (!recorded.ok) throw new Error('its two sides do not line up');
  const state = readState(source, target, recorded.value.ledger);
  const document = exportState(state).replace('<source>Mid</source>', '$&<target>M</target>');
  const taken = takeBack(state, document);
  expect(taken.target).toBe(target);
  expect(taken.judged.filter(({outcome}) => outcome === 'rejected')).toHaveLength(1);
});
