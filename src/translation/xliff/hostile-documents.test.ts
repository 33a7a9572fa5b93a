import fc from 'fast-check';

import {recordSegments} from '../ledger/record-segments';
import {exportState, readState, takeBack} from './__fixtures__/read-state';
import {largestDocument} from './decode-document';
import {readDocument} from './read-document';
import {takeUnits} from './take-units';

const bytes = (text: string) => new TextEncoder().encode(text);

const reasonOf = (document: Uint8Array | string) => {
  const read = readDocument(typeof document === 'string' ? bytes(document) : document);
  return read.ok ? null : `${read.problem.line}: ${read.problem.reason}`;
};

const inXliff = (content: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="nl-NL">${content}</xliff>`;

const bombs = Array.from(
  {length: 9},
  (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">`,
);

test.each([
  ['nothing', '', /no XML/u],
  ['words', 'Hello', /no XML/u],
  ['half a document', '<xliff><file>', /no XML/u],
  ['two documents', '<a/><b/>', /no XML/u],
  ['HTML', '<html></html>', /no XLIFF: its element is <html>/u],
  [
    'XLIFF 1.2',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>',
    /version 1\.2: save it as 2\.0 or 2\.1/u,
  ],
  [
    'a document type',
    '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE a>\n<a/>',
    /^3: it has a document type/u,
  ],
  [
    'a file of others',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    /document type/u,
  ],
  [
    'entities in entities',
    `<!DOCTYPE a [<!ENTITY e0 "lol">${bombs.join('')}]><a>&e9;</a>`,
    /document type/u,
  ],
  ['a document type of lower case', '<!doctype a><a/>', /document type/u],
  ['an attribute twice', inXliff('<file id="1" id="2"/>'), /no XML/u],
  ['names that harm programs', inXliff('<file __proto__="1"/>'), /no XML/u],
  ['elements in elements without end', inXliff('<a>'.repeat(1e4) + '</a>'.repeat(1e4)), /no XML/u],
  ['a comment without end', inXliff('<!--'.repeat(1e5)), /no XML/u],
  ['no UTF-8', new Uint8Array([0x3c, 0xff, 0xfe]), /not UTF-8/u],
  ['half of UTF-16', new Uint8Array([0xff, 0xfe, 0x00]), /not UTF-16LE/u],
  ['too large', new Uint8Array(largestDocument + 1), /too large: 65 MiB of at most 64/u],
])('%s is refused, with the place and why', (_what, document, reason) => {
  expect(reasonOf(document)).toMatch(reason);
});

test('words that look like a document type are words', () => {
  expect(reasonOf(inXliff('<!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]>'))).toBeNull();
});

test('UTF-16 is read, and a reference that XML does not have stays words', () => {
  const read = readDocument(
    Buffer.from(`\uFEFF${inXliff('<file id="f" original="&x;&#233;&#99999999;"/>')}`, 'utf16le'),
  );
  expect(read.ok && read.value.files).toMatchObject([{original: '&x;é&#99999999;'}]);
});

describe('whatever befalls a document', () => {
  const source = '# Hi {#a}\n\nSee **it** at [x](https://a.example) with `code`.\n\n- One\n- Two\n';
  const target =
    '# Hoi {#a}\n\nZie **het** op [x](https://a.example) met `code`.\n\n- Een\n- Twee\n';
  const first = readState(source, target, null);
  const recorded = recordSegments(null, first.segments, 'machine');
  if (!recorded.ok) throw new Error('its two sides do not line up');
  const state = readState(source, target, recorded.value.ledger);
  const document = exportState(state);
  const added = fc.oneof(
    fc.constantFrom('', '<', '>', '</pc>', '<ph id="1"/>', '"', '&', '&#0;', ']]>', '<![CDATA['),
    fc.constantFrom('\n\n# ', '**', '{', '\\', 'state="final"', '<target>', '</unit><unit id="x">'),
    fc.string({maxLength: 4}),
  );
  const anywhere = fc.record({
    at: fc.nat(document.length),
    removed: fc.oneof(fc.nat(3), fc.nat(200)),
    added,
  });
  const targets = Array.from(document.matchAll(/<target>/gu), ({index}) => index + 8);
  const inWords = fc
    .record({target: fc.constantFrom(...targets), by: fc.nat(4), removed: fc.nat(2), added})
    .map(({target: start, by, ...rest}) => ({at: start + by, ...rest}));
  const damage = fc.oneof(anywhere, {arbitrary: inWords, weight: 2});

  test('it is refused or taken, and the page keeps its blocks', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.array(damage, {minLength: 1, maxLength: 3}), (damages) => {
        const damaged = damages.reduce(
          (text, {at, removed, added}) => text.slice(0, at) + added + text.slice(at + removed),
          document,
        );
        const read = readDocument(bytes(damaged));
        if (!read.ok) {
          expect(read.problem.reason).not.toBe('');
          return;
        }
        count++;
        const taken = takeUnits(
          state,
          read.value.files.flatMap(({units}) => units),
        );
        const after = readState(source, taken.target, taken.ledger);
        expect(after.segments.map(({target: block}) => [block?.kind, block?.depth])).toEqual(
          state.segments.map(({target: block}) => [block?.kind, block?.depth]),
        );
        const words = taken.target ?? '';
        expect(words).toContain('](https://a.example)');
        expect(words).toContain('`code`');
        // What went in comes out again, and then says nothing new.
        const again = takeBack(after, exportState(after));
        expect([again.target, again.ledger]).toEqual([taken.target, taken.ledger]);
      }),
      {numRuns: 800, seed: 4},
    );
    // Most damage leaves no XML; enough of it does.
    expect(count).toBeGreaterThan(100);
  });

  test('one damaged word at random is one unit, and all others are as they were', () => {
    const word = fc.stringMatching(/^[\p{L}*_`<>{}[\]()#:|~!&\\ .-]{1,8}$/u);
    fc.assert(
      fc.property(fc.constantFrom('Een', 'Twee', 'Hoi'), word, (old, added) => {
        const escaped = added.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
        const read = readDocument(bytes(document.replace(`>${old}<`, `>${old}${escaped}<`)));
        if (!read.ok) throw new Error(read.problem.reason);
        const {target: text, judged} = takeUnits(
          state,
          read.value.files.flatMap(({units}) => units),
        );
        const [one, ...others] = judged.filter(({outcome}) => outcome !== 'unchanged');
        expect(others).toEqual([]);
        if (one?.outcome !== 'taken') expect(text).toBe(target);
        else expect(text?.split('\n')).toHaveLength(target.split('\n').length);
      }),
      {numRuns: 200, seed: 5},
    );
  });
});
