import fc from 'fast-check';

import {listBlocks} from '../../content/list-blocks';
import {parseArticle} from '../../content/parse-article';
import {importArticle, readSide} from './import-article';
import {splitSegments} from './split-segments';

const segment = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;

const words = fc
  .array(
    fc.constantFrom(
      ...['kast', 'the', ' ', ' ', '**', '*', '_', '`', '[', '](', ')', '![', '<', '>', '{', '}'],
      ...[
        '<b>',
        '</b>',
        '<br>',
        '<!--',
        '-->',
        '<span>',
        '</span>',
        'https://a.be',
        '#',
        '- ',
        '1. ',
      ],
      ...[
        '> ',
        '|',
        '\n',
        '\\',
        '&lt;',
        ':a[b]',
        '::c',
        ':::note',
        '\u200f',
        'م',
        '~~',
        '$',
        '[!NOTE]',
        '`a\n::b`',
      ],
    ),
    {maxLength: 8},
  )
  .map((pieces) => pieces.join(''));

const gap = fc.constantFrom(
  ...['\n', '\n\n', '\n\n- ', '\n\n1. ', '\n\n> [!NOTE]\n> ', '\n\n# <a name="x"></a>', '\n\n## '],
  ...[
    '](/a)',
    '\n\n    ',
    '\n\n```\n',
    ' | ',
    '\n| - | - |\n',
    '\n\n<div>\n\n',
    '\n- > ',
    '\n:::\n',
  ],
);

const frontMatter = fc.constantFrom(
  '',
  '---\ntitle: Kast\nms.contentlocale: nl-NL\nms.translationtype: MT\n---\n',
  '---\ntitle: "x\n---\n',
  '---\n',
  '---\n---\n',
);

const file = fc
  .tuple(frontMatter, fc.array(fc.tuple(gap, words, words), {maxLength: 6}), gap)
  .map(([head, pieces, end]) =>
    [
      head,
      ...pieces.map(
        ([before, target, source], index) => before + segment(`a-${index}`, target, source),
      ),
      end,
    ].join(''),
  );

const importText = (text: string) =>
  importArticle({name: 'a.md', text, locale: 'nl-NL', hasFile: () => false});

/** Everything but code, where a span is words. */
const withoutCode = (text: string) =>
  listBlocks(parseArticle(text))
    .filter(({kind}) => kind !== 'code' && kind !== 'front-matter')
    .map((block) => block.text.replace(/(`+)[\s\S]*?\1/gu, ''))
    .join('\n');

test('no text at all makes it crash, and a refusal has a place in the text', () => {
  fc.assert(
    fc.property(fc.oneof(file, fc.string({unit: 'grapheme', maxLength: 80})), (text) => {
      const imported = importText(text);
      if (imported.ok) return;
      expect(imported.problem.offset).toBeGreaterThanOrEqual(0);
      expect(imported.problem.offset).toBeLessThanOrEqual(text.length);
      expect(imported.problem.message).toMatch(/\.$/u);
    }),
    {numRuns: 1_000},
  );
});

test('what is imported has no marks of segments, ends its last line, and has all segments that say something', () => {
  fc.assert(
    fc.property(file, (text) => {
      const imported = importText(text);
      if (!imported.ok) return;
      const {source, target, segments} = imported.value;
      for (const side of [source, target]) {
        expect(side).not.toMatch(/data-(?:ttu|stu)-id|sxs-lookup/u);
        expect(withoutCode(side)).not.toMatch(/(?<!\\)<span>/u);
        expect(side.endsWith('\n')).toBe(true);
      }
      expect(segments).toBe(text.split('data-ttu-id').length - 1);
    }),
    {numRuns: 500},
  );
});

test('the report tells every difference: their lengths add up', () => {
  fc.assert(
    fc.property(file, (text) => {
      const imported = importText(text);
      const split = splitSegments(text);
      if (!imported.ok || !split.ok) return;
      for (const side of ['source', 'target'] as const) {
        const growth = imported.value.edits
          .filter((edit) => edit.side === side)
          .reduce((sum, {before, after}) => sum + after.length - before.length, 0);
        expect(imported.value[side].length).toBe(readSide(split.value, side).text.length + growth);
      }
    }),
    {numRuns: 300},
  );
});

test('words that are the same in both languages become the same article', () => {
  // Of a segment whose own spans do not match nobody can tell where it ends.
  const matched = words.filter((both) => !/<\/?span>/u.test(both));
  const same = fc
    .array(fc.tuple(gap, matched), {minLength: 1, maxLength: 6})
    .map((pieces) =>
      pieces.map(([before, both], index) => before + segment(`a-${index}`, both, both)),
    );
  fc.assert(
    fc.property(same, (pieces) => {
      const imported = importText(pieces.join(''));
      if (imported.ok) expect(imported.value.source).toBe(imported.value.target);
    }),
    {numRuns: 300},
  );
});
