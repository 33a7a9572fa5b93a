import fc from 'fast-check';
import {readFileSync} from 'node:fs';
import path from 'node:path';

import {listBroughtTerms} from './list-brought-terms';
import {readTbx} from './read-tbx';

const readFixture = (name: string) =>
  readFileSync(path.join(__dirname, '__fixtures__', name, 'glossary.tbx'), 'utf8');

function bring(document: string, locale = 'nl-NL', sourceLocale = 'en') {
  const read = readTbx(document);
  if (!read.ok) throw new Error(read.problem.reason);
  return listBroughtTerms(read.value, sourceLocale, locale);
}

test('reads version 3: what is preferred, what is forbidden, and nothing of another region', () => {
  expect(bring(readFixture('version-3'))).toEqual([
    {label: 'Users', line: 8, translations: ['Gebruikers'], forbidden: ['Personen']},
    {label: 'Save & close', line: 18, translations: ['Opslaan en sluiten'], forbidden: []},
  ]);
  expect(bring(readFixture('version-3'), 'nl-BE').map(({translations}) => translations)).toEqual([
    ['Bewaren en sluiten'],
  ]);
  expect(bring(readFixture('version-3'), 'fr')).toEqual([]);
});

test('reads version 2 with the document type that it comes with', () => {
  expect(bring(readFixture('version-2'), 'nl-NL', 'en-US')).toEqual([
    {label: 'Devices', line: 7, translations: ['Apparaten'], forbidden: ['Toestellen']},
    {label: 'Overview', line: 16, translations: ['Overzicht'], forbidden: []},
  ]);
});

test('a document type may come after a comment of any length', () => {
  const before = `<?xml version="1.0"?>\n${' '.repeat(1e6)}<!--${'- <!DOCTYPE '.repeat(1e6)}-->`;
  const document = `\uFEFF${before}<!DOCTYPE martif SYSTEM "a.dtd"><martif><text><body/></text></martif>`;
  expect(readTbx(document)).toEqual({ok: true, value: []});
});

const entry = (english: string, dutch: string) =>
  `<conceptEntry><langSec xml:lang="en"><termSec><term>${english}</term></termSec></langSec>` +
  `<langSec xml:lang="nl">${dutch}</langSec></conceptEntry>\n`;
const word = (text: string, status?: string) =>
  `<termSec><term>${text}</term>${status === undefined ? '' : `<termNote type="administrativeStatus">${status}</termNote>`}</termSec>`;
const glossary = (body: string) =>
  `<tbx type="TBX-Basic"><text><body>\n${body}</body></text></tbx>`;

test('a label that is called two things brings both, and forbids neither', () => {
  const twice = entry('Run', word('Uitvoeren')) + entry('Run ', word('Uitvoering'));
  const denied = entry('Run', word('Starten') + word('Uitvoeren', 'deprecatedTerm'));
  expect(bring(glossary(twice + denied))).toEqual([
    {label: 'Run', line: 2, translations: ['Uitvoeren', 'Uitvoering', 'Starten'], forbidden: []},
  ]);
});

test.each([
  ['no XML', '<tbx>\n<text>', 1, /no XML/u],
  ['another document', '<html>\n</html>', 1, /first element is html/u],
  ['nothing in it', '<tbx>\n<text/></tbx>', 1, /no text with a body/u],
  [
    'a language that is not said',
    glossary('<conceptEntry>\n<langSec/></conceptEntry>'),
    3,
    /lang/u,
  ],
  ['a term without words', glossary(entry('One', word(' '))), 2, /no words/u],
  [
    'entities of its own',
    `\n<!DOCTYPE tbx [<!ENTITY a "aaaa">]>${glossary(entry('&a;', word('b')))}`,
    2,
    /DOCTYPE/u,
  ],
  [
    'a second document type',
    `<!DOCTYPE tbx SYSTEM "a.dtd">\n<!DOCTYPE tbx [<!ENTITY a "b">]>${glossary('')}`,
    2,
    /DOCTYPE/u,
  ],
])('refuses %s, and says where', (_title, document, line, reason) => {
  expect(readTbx(document)).toEqual({
    ok: false,
    problem: {line, reason: expect.stringMatching(reason) as string},
  });
});

test('whatever it is given, it answers, with a line of the document where that is no glossary', () => {
  const piece = fc.oneof(
    fc.constantFrom('<tbx>', '<text><body>', '<conceptEntry>', '<langSec xml:lang="en">', '<tig>'),
    fc.constantFrom('<termSec>', '<term>', 'word', '</term></termSec>', '</tig>', '</langSec>'),
    fc.constantFrom('</conceptEntry>', '</body></text></tbx>', '<!DOCTYPE a>', '<!--', '-->', '\n'),
    fc.string({maxLength: 3}),
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 20}), (pieces) => {
      const document = pieces.join('');
      const read = readTbx(document);
      const line = read.ok ? 1 : read.problem.line;
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(document.split(/\r\n?|\n/u).length);
    }),
    {numRuns: 300, seed: 4},
  );
});
