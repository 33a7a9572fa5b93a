import {recordSegments} from '../ledger/record-segments';
import {exportState, readState, takeBack} from './__fixtures__/read-state';
import type {JudgedUnit} from './candidate';
import type {TranslatedState} from './draft';

const source = `---
title: Reset it
---

# Reset it {#reset}

Select **Users** > [Active users](https://a.example/x), and run \`Get-User\` for {name}.

1. First wait
   for 24 hours.
2. Then go **on**.

> Quoted.

| Cell | Other |
| --- | --- |

:::note[Mind]

Never by email.

:::

Last one.
`;
const target = `---
title: 'Opnieuw instellen'
---

# Opnieuw instellen {#reset}

Selecteer **Gebruikers** > [Actieve gebruikers](https://a.example/x), en voer \`Get-User\` uit voor {name}.

1. Wacht eerst
   24 uur.
2. Ga **dan** door.

> Geciteerd.

| Cel | Ander |
| --- | --- |

:::note[Let op]

Nooit per e-mail.

:::

Laatste.
`;

function recorded(made: 'human' | 'machine' = 'human'): TranslatedState {
  const result = recordSegments(null, readState(source, target, null).segments, made);
  if (!result.ok) throw new Error('its two sides do not line up');
  return readState(source, target, result.value.ledger);
}

const state = recorded();
const xliff = exportState(state);

const replaceIn = (text: string, from: string | RegExp, to: string) => {
  const replaced = text.replace(from, to);
  if (replaced === text) throw new Error(`there is no ${String(from)}`);
  return replaced;
};

/** Gives a document back with words replaced in the translation of one unit. */
const change = (from: string | RegExp, to: string) => takeBack(state, replaceIn(xliff, from, to));

const notable = (judged: readonly JudgedUnit[]) =>
  judged.filter(({outcome}) => outcome !== 'unchanged');

const reasonsOf = (judged: readonly JudgedUnit[]) =>
  notable(judged).map(({outcome, reason}) => `${outcome}: ${reason ?? ''}`);

/** The one segment of an article whose source has these words. */
function segmentOf({segments}: TranslatedState, words: string) {
  const found = segments.filter((segment) => segment.source?.text.includes(words));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} segments have "${words}"`);
  return only;
}

/** The unit of these words, as the document has it. */
function unitOf(document: string, words: string): string {
  const unit = (document.match(/ *<unit [\s\S]*?<\/unit>\n/gu) ?? []).find((text) =>
    text.includes(words),
  );
  if (unit === undefined) throw new Error(`there is no unit of "${words}"`);
  return unit;
}

const mainTarget = /<target>Selecteer .*<\/target>/u;
const codes = new Map(
  Array.from(unitOf(xliff, 'Selecteer').matchAll(/<target>|<(ph|pc) id="(\d)"[^>]*>/gu))
    .filter(([all]) => all !== '<target>')
    .map(([all, , id = '']) => [id, all]),
);
/** The main paragraph with other words; `{1…}` is the code 1 around them, `{4}` the code 4. */
const mainWords = (words: string) =>
  `<target>${words
    .replace(
      /\{(\d)…([^}]*)\}/gu,
      (_all, id: string, inside: string) => `${codes.get(id) ?? ''}${inside}</pc>`,
    )
    .replace(/\{(\d)\}/gu, (_all, id: string) => codes.get(id) ?? '')}</target>`;

describe('new words go in, each in its place', () => {
  test.each([
    ['a paragraph', /Laatste\./u, 'Allerlaatste.', 'Laatste.', 'Allerlaatste.'],
    [
      'a heading, whose id stays',
      /(<target>)Opnieuw( instellen<\/target>[\s\S]*?<target>)Opnieuw/u,
      '$1Opnieuw$2Weer',
      '# Opnieuw instellen {#reset}',
      '# Weer instellen {#reset}',
    ],
    [
      'front matter, in the quotes that it has',
      /Opnieuw instellen/u,
      "Stel 't: in",
      "'Opnieuw instellen'",
      "'Stel ''t: in'",
    ],
    ['a step', 'Wacht eerst 24', 'Wacht nu 48', 'Wacht eerst\n   24', 'Wacht nu 48'],
    ['a quotation', 'Geciteerd.', 'Aangehaald.', 'Geciteerd.', 'Aangehaald.'],
    ['a cell', '<target>Cel', '<target>Vak', 'Cel', 'Vak'],
    ['the title of an admonition', 'Let op', 'Pas op', 'Let op', 'Pas op'],
    ['bold words', '>dan<', '>nu<', '**dan**', '**nu**'],
  ])('%s', (_what, from, to, before, after) => {
    const taken = change(from, to);
    expect(taken.target).toBe(target.replace(before, after));
    expect(notable(taken.judged)).toMatchObject([{outcome: 'taken', reason: null}]);
    // The new words are what the ledger knows, and right for their source.
    expect(
      readState(source, taken.target, taken.ledger).segments.map((each) => [
        each.state,
        each.isTargetEdited,
      ]),
    ).toEqual(state.segments.map(() => ['translated', false]));
  });

  test('codes may be moved, copied and left out where they may', () => {
    const {target: text, judged} = change(
      mainTarget,
      mainWords('Voer {3} uit voor {4}, {3}, en dan {2…Actieve gebruikers} > Gebruikers'),
    );
    expect(reasonsOf(judged)).toEqual(['taken: ']);
    expect(text).toContain(
      'Voer `Get-User` uit voor {name}, `Get-User`, en dan [Actieve gebruikers](https://a.example/x) > Gebruikers\n',
    );
  });

  test('a tool may write paired codes apart, copy by reference, and mark words', () => {
    const {target: text, judged} = change(
      '<target>Laatste.</target>',
      '<target><mrk id="m1" type="term">Laatste</mrk><sm id="m2"/> <![CDATA[&]]> &#233;&apos;n<em startRef="m2"/>.</target>',
    );
    expect(reasonsOf(judged)).toEqual(['taken: ']);
    expect(text).toContain("\nLaatste & é'n.\n");
    const apart = change(
      /(<target>Ga )<pc id="1"[^>]*>dan<\/pc>/u,
      '$1<sc id="1" dataRef="d1"/>straks<ec startRef="1" dataRef="d1"/> <pc id="n1" copyOf="1">nog</pc>',
    );
    expect(apart.target).toContain('2. Ga **straks** **nog** door.\n');
    const copied = change(
      /(<target>Ga )(<pc id="1"[^>]*>dan<\/pc>)/u,
      '$1$2 <pc id="n1" dataRefStart="d1" dataRefEnd="d1">nog</pc> <sc id="n2" dataRef="d1"/>even<ec startRef="n2" dataRef="d1"/>',
    );
    expect(copied.target).toContain('2. Ga **dan** **nog** **even** door.\n');
  });
});

describe('what tools do to a document around its words changes nothing', () => {
  test.each<[string, (document: string) => string]>([
    ['a byte order mark and lines of Windows', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    [
      'attributes and elements of other namespaces',
      (text) =>
        text
          .replaceAll('<segment ', '<segment xmlns:x="urn:x" x:score="98" ')
          .replaceAll('<notes>', '<x:log xmlns:x="urn:x"><x:unit id="1"/></x:log><notes>')
          .replaceAll('</segment>', '</segment><!-- seen -->'),
    ],
    [
      'units in another order, in groups',
      (text) => {
        const units = text.match(/ *<unit [\s\S]*?<\/unit>\n/gu) ?? [];
        const [head = ''] = text.split('    <unit ');
        return `${head}<group id="g">${units.reverse().join('')}</group></file></xliff>`;
      },
    ],
    [
      'prefixes',
      (text) =>
        text.replace(/<(\/?)(?=[a-z][A-Za-z]*[ />])/gu, '<$1l:').replace('xmlns="', 'xmlns:l="'),
    ],
    [
      'no data, no metadata, no notes',
      (text) => text.replace(/ *<(originalData|mda:metadata|notes)>[\s\S]*?<\/\1>\n/gu, ''),
    ],
    [
      'new lines within words',
      (text) => text.replace(/(<(?:source|target)>)([^<]*) /gu, '$1\n   $2\n   '),
    ],
    ['lower states', (text) => text.replaceAll('state="final"', '')],
  ])('%s', (_what, change) => {
    const {target: text, ledger, judged} = takeBack(state, replaceIn(xliff, xliff, change(xliff)));
    expect(reasonsOf(judged)).toEqual([]);
    expect(judged).toHaveLength(state.segments.length);
    expect(text).toBe(target);
    expect(ledger).toBe(state.ledger);
  });

  test('segments that were split, joined and put in another order are one unit', () => {
    const unit = unitOf(xliff, '<source>First');
    const split = replaceIn(
      unit,
      /<segment[\s\S]*<\/segment>/u,
      `<segment state="final"><source>First</source><target order="3">eerst 24 uur</target></segment>
       <ignorable><source> </source></ignorable>
       <segment state="translated"><source>wait for 24 hours.</source><target order="1">Wacht</target></segment>
       <ignorable><source/><target order="4">.</target></ignorable>`,
    );
    const {target: text, judged} = takeBack(state, xliff.replace(unit, split));
    expect(reasonsOf(judged)).toEqual([]);
    expect(text).toBe(target);
    const half = split.replace(/<target order="1">Wacht<\/target>/u, '');
    expect(reasonsOf(takeBack(state, xliff.replace(unit, half)).judged)).toEqual([
      'open: a part of it is not translated',
    ]);
  });
});

describe('what would break the page is left out by the id of its unit, and the rest goes in', () => {
  test.each([
    ['a lost link', mainWords('{1…x} {3} {4}'), /lost the link/u],
    ['a lost code span', mainWords('{1…x} {2…y} {4}'), /lost the code `Get-User`/u],
    ['a lost placeholder', mainWords('{1…x} {2…y} {3}'), /lost the placeholder \{name\}/u],
    ['a link twice', mainWords('{2…x} {2…y} {3} {4}'), /link .* more often/u],
    ['bold that is none', mainWords('a{1… x }b {2…y} {3} {4}'), /strong .* blanks and signs/u],
    ['a code of its own', mainWords('{2…y} {3} {4} <ph id="99"/>'), /code 99 is not of this unit/u],
    [
      'a copy of what is not there',
      mainWords('{2…y} {3} {4} <ph id="99" dataRef="d99"/>'),
      /code 99/u,
    ],
    ['another kind of code', mainWords('{2…y} {3} {4} <ph id="1"/>'), /code 1 is another kind/u],
    ['an end without a beginning', mainWords('{2…y} {3} {4} <ec startRef="1"/>'), /ends without/u],
    ['a beginning without an end', mainWords('{2…y} {3} {4} <sc id="1"/>'), /never ends/u],
    ['an element that is no code', mainWords('{2…y} {3} {4} <b>x</b>'), /<b> is no inline code/u],
    ['HTML', mainWords('{2…y} {3} {4} &lt;b>x'), /read as HTML|bare "<"/u],
    ['a bare <', mainWords('{2…y} {3} {4} a &lt; b'), /bare "<"/u],
    ['a bare {', mainWords('{2…y} {3} {4} a { b'), /bare "\{"/u],
    ['a placeholder of its own', mainWords('{2…y} {3} {4} &#123;x}'), /read as a placeholder/u],
    ['a link that was typed', mainWords('{2…y} {3} {4} [x](https://b.example)'), /read as a link/u],
    ['a directive in the line', mainWords('{2…y} {3} {4} zie:dit'), /read as a directive/u],
    ['a blank line', mainWords('{2…y} {3}\n\n{4}'), /blank line/u],
    ['a control character', mainWords('{2…y} {3} {4} <cp hex="0007"/>'), /U\+0007/u],
    ['a line separator', mainWords('{2…y} {3} {4} \u2028x'), /U\+2028/u],
    ['the beginning of code', mainWords('export {2…y} {3} {4}'), /begins with "export"/u],
    ['no words', '<target> </target>', /no words/u],
    ['far too many', mainWords(`{2…y} {3} {4} ${'*a'.repeat(20_000)}`), /far more than/u],
    ['a heading', mainWords('# {2…y} {3} {4}'), /become a heading/u],
    ['a list', mainWords('- {2…y} {3} {4}'), /become a list/u],
    ['a step', mainWords('1. {2…y} {3} {4}'), /become a list/u],
    ['a quotation', mainWords('&gt; {2…y} {3} {4}'), /become a blockquote/u],
  ])('%s', (_what, words, reason) => {
    const both = replaceIn(replaceIn(xliff, mainTarget, words), 'Laatste.', 'Allerlaatste.');
    const {target: text, judged} = takeBack(state, both);
    expect(notable(judged)).toEqual([
      {
        id: segmentOf(state, 'Get-User').id,
        line: expect.any(Number) as number,
        outcome: 'rejected',
        reason: expect.stringMatching(reason) as string,
      },
      expect.objectContaining({outcome: 'taken'}),
    ]);
    expect(text).toBe(target.replace('Laatste.', 'Allerlaatste.'));
  });

  test.each([
    ['a cell', '<target>Cel', '<target>C | el'],
    ['a leaf directive', '<target>Laatste.', '<target>::find-user'],
    ['the end of an admonition', '<target>Nooit per e-mail.', '<target>:::'],
    ['what explains a name', '<target>Laatste.', '<target>&#91;x]: https://a.example'],
    ['a heading id', '<target>Let op', '<target>Let ]op'],
    ['a rule', '<target>Laatste.', '<target>***'],
  ])('%s', (_what, from, to) => {
    const {target: text, judged, ledger} = change(from, to);
    expect(notable(judged)).toMatchObject([{outcome: 'rejected'}]);
    expect(text).toBe(target);
    expect(ledger).toBe(state.ledger);
  });

  test('the same id twice', () => {
    const unit = unitOf(xliff, 'Laatste.');
    const {judged} = takeBack(state, xliff.replace(unit, unit + unit));
    expect(reasonsOf(judged)).toEqual(['rejected: another unit before it has the same id']);
  });

  test('what a document says that a code stands for is never written', () => {
    const harmful = replaceIn(xliff, /(<data id="d\d">\]\()https:[^<]*/u, '$1javascript:alert(1))');
    const {target: text, judged} = takeBack(state, replaceIn(harmful, 'Laatste.', 'Nieuw.'));
    expect(reasonsOf(judged)).toEqual([
      'stale: the markup of its source has changed since the export',
      'taken: ',
    ]);
    expect(text).not.toContain('javascript');
  });
});

describe('after the source changed', () => {
  const newSource = source
    .replace('24 hours', '48 hours')
    .replace('Last one.', 'The end of it all, friends.');
  const later = readState(newSource, target, state.ledger);

  test('the units that still match go in, and the others are told', () => {
    const document = replaceIn(replaceIn(xliff, 'Geciteerd.', 'Aangehaald.'), '24 uur', '24 uren');
    const {target: text, judged, ledger} = takeBack(later, document);
    expect(reasonsOf(judged)).toEqual([
      'stale: its source has changed since the export',
      'taken: ',
      expect.stringMatching(/^stale: /u) as string,
    ]);
    expect(text).toBe(target.replace('Geciteerd.', 'Aangehaald.'));
    expect(segmentOf(readState(newSource, text, ledger), '48').state).toBe('stale');
  });

  test('a translation that comes with its new source ends the mark', () => {
    const document = exportState(later);
    const unit = unitOf(document, '48 hours');
    expect(unit).toContain('state="initial" subState="runbook:stale"');
    expect(unit).toContain('Translated when the source read: First wait for 24 hours.');
    const done = takeBack(later, document.replace(unit, replaceIn(unit, '24 uur', '48 uur')));
    expect(segmentOf(readState(newSource, done.target, done.ledger), '48').state).toBe(
      'translated',
    );
    // Its words were right as they were, and somebody said so.
    const same = takeBack(
      later,
      document.replace(unit, replaceIn(unit, '"initial"', '"reviewed"')),
    );
    expect(reasonsOf(same.judged)).toContain('confirmed: ');
    expect(same.target).toBe(target);
    expect(segmentOf(readState(newSource, target, same.ledger), '48').state).toBe('translated');
    // As it came, it says nothing.
    expect(takeBack(later, document).ledger).toBe(state.ledger);
  });

  test('a translation that was edited since is not written over', () => {
    const edited = readState(source, target.replace('Laatste.', 'Echt de laatste.'), state.ledger);
    const {judged} = takeBack(edited, xliff);
    expect(reasonsOf(judged)).toEqual([]);
    const both = takeBack(edited, replaceIn(xliff, 'Laatste.', 'Allerlaatste.'));
    expect(reasonsOf(both.judged)).toEqual([
      'rejected: the translation was edited since the export',
    ]);
    expect(both.target).toContain('Echt de laatste.');
  });
});

describe('who made a translation', () => {
  const machine = recorded('machine');
  const document = exportState(machine);
  const unit = unitOf(document, 'Laatste.');

  test.each([
    ['reviewed as it was', 'reviewed', 'Laatste.', 'reviewed'],
    ['left as it was', 'translated', 'Laatste.', 'machine'],
    ['changed', 'translated', 'Nieuw.', 'human'],
    ['changed and reviewed', 'final', 'Nieuw.', 'reviewed'],
  ])('%s', (_what, unitState, words, made) => {
    expect(unit).toContain('state="translated" subState="runbook:machine"');
    const given = unit.replace('"translated"', `"${unitState}"`).replace('Laatste.', words);
    const {ledger, target: text} = takeBack(machine, document.replace(unit, given));
    expect(text).toBe(target.replace('Laatste.', words));
    const segment = segmentOf(readState(source, text, ledger), 'Last one.');
    expect(segment.entry?.made).toBe(made);
    expect(segment.isTargetEdited).toBe(false);
  });
});

test('a reviewed translation is not reviewed again', () => {
  const machine = recorded('machine');
  const reviewed = takeBack(machine, exportState(machine).replaceAll('"translated"', '"reviewed"'));
  const now = readState(source, target, reviewed.ledger);
  const again = takeBack(now, exportState(now).replaceAll('"reviewed"', '"final"'));
  expect(reasonsOf(again.judged)).toEqual([]);
  expect(again.ledger).toBe(reviewed.ledger);
});

test('a link that the source has got since must be in the new translation', () => {
  const linked = source.replace('wait\n', 'wait [here](https://h.example)\n');
  const later = readState(linked, target, state.ledger);
  const document = exportState(later);
  const unit = unitOf(document, 'h.example');
  const without = unit.replace('24 uur', '24 uren');
  expect(reasonsOf(takeBack(later, document.replace(unit, without)).judged)).toEqual([
    expect.stringMatching(/lost the link \[…\]\(https:\/\/h\.example\)$/u) as string,
  ]);
  const [start = ''] = /<pc [^>]*>/u.exec(unit) ?? [];
  const withLink = unit.replace('eerst 24 uur', `${start}hier</pc> 24 uur`);
  expect(takeBack(later, document.replace(unit, withLink)).target).toContain(
    '1. Wacht [hier](https://h.example) 24 uur.\n',
  );
});

test('the line after a hard break begins as the lines of its list or quotation do', () => {
  const english = '- > One\\\n  > two.\n';
  const both = readState(english, '- > Een\\\n  > twee.\n', null);
  const document = replaceIn(exportState(both), 'twee', 'drie');
  expect(takeBack(both, document).target).toBe('- > Een\\\n  > drie.\n');
});

describe('what has no translation', () => {
  test.each([
    [
      'behind a paragraph',
      'Last one.\n',
      'Last one.\n\nOne *more*.\n',
      'One *more*.',
      'Laatste.\n',
      'Laatste.\n\nNog *eentje*.\n',
    ],
    [
      'behind a heading',
      '{#reset}\n',
      '{#reset}\n\nOne *more*.\n',
      'One *more*.',
      '{#reset}\n',
      '{#reset}\n\nNog *eentje*.\n',
    ],
    [
      'as a step',
      '1. First',
      '1. One *more*.\n2. First',
      'One *more*.',
      '1. Wacht',
      '1. Nog *eentje*.\n1. Wacht',
    ],
    [
      'in a step',
      '   for 24 hours.\n',
      '   for 24 hours.\n\n   One *more*.\n',
      'One *more*.',
      '   24 uur.\n',
      '   24 uur.\n\n   Nog *eentje*.\n',
    ],
    [
      'as a quotation',
      '> Quoted.\n',
      '> Quoted.\n>\n> One *more*.\n',
      'One *more*.',
      '> Geciteerd.\n',
      '> Geciteerd.\n>\n> Nog *eentje*.\n',
    ],
    [
      'behind an admonition',
      ':::\n\nLast',
      ':::\n\nOne *more*.\n\nLast',
      'One *more*.',
      ':::\n\nLaat',
      ':::\n\nNog *eentje*.\n\nLaat',
    ],
    [
      'as a heading with an id',
      '\n> Quoted',
      '\n## One *more*. {#m}\n\n> Quoted',
      'One *more*.',
      '\n> Gec',
      '\n## Nog *eentje*. {#m}\n\n> Gec',
    ],
  ])('goes in where it belongs: %s', (_what, before, after, words, targetBefore, targetAfter) => {
    const grown = readState(replaceIn(source, before, after), target, state.ledger);
    expect(segmentOf(grown, words).state).toBe('missing');
    const unit = unitOf(exportState(grown), '>more<');
    const translated = unit.replace(
      /<source>One (<pc[^>]*>)more<\/pc>\.<\/source>/u,
      '$&<target>Nog $1eentje</pc>.</target>',
    );
    const taken = takeBack(grown, replaceIn(exportState(grown), unit, translated));
    expect(reasonsOf(taken.judged)).toEqual(['taken: ']);
    expect(taken.target).toBe(replaceIn(target, targetBefore, targetAfter));
    const now = readState(grown.source.text, taken.target, taken.ledger);
    expect(now.segments.map((segment) => segment.state)).toEqual(
      now.segments.map(() => 'translated'),
    );
  });

  test('a cell is told, not put somewhere', () => {
    const grown = readState(
      replaceIn(source, '| --- |\n', '| --- |\n| New | cell |\n'),
      target,
      state.ledger,
    );
    const document = exportState(grown).replace('<source>New</source>', '$&<target>Nieuw</target>');
    const taken = takeBack(grown, document);
    expect(reasonsOf(taken.judged)).toContain(
      'rejected: there is no safe place for it: translate it in the article',
    );
    expect(taken.target).toBe(target);
  });

  test('an article without a translation gets one when all of it is translated', () => {
    const untranslated = readState(`${source}\n\`\`\`sh\nls\n\`\`\`\n`, null, null);
    const document = exportState(untranslated);
    const all = document.replace(
      /<source>([\s\S]*?)<\/source>(?=\n *<\/segment>)/gu,
      (pair, words: string) =>
        `${pair}<target>${words.replace(/\b[a-z]+\b(?=[^<>]*<|[^<>]*$)/gu, 'nl')}</target>`,
    );
    const made = takeBack(untranslated, all);
    expect(made.target).toContain('# Reset nl {#reset}\n');
    expect(made.target).toContain('```sh\nls\n```\n');
    const now = readState(untranslated.source.text, made.target, made.ledger);
    expect(now.segments.map((segment) => segment.state)).toEqual(
      now.segments.map(() => 'translated'),
    );
    const part = all.replace(/<target>Last[^<]*<\/target>/u, '');
    const {target: none, judged, ledger} = takeBack(untranslated, part);
    expect([none, ledger]).toEqual([null, null]);
    expect(new Set(judged.map(({outcome}) => outcome))).toEqual(new Set(['open']));
  });
});
