import fc from 'fast-check';

import {splitSegments, type SideBySidePart} from './split-segments';

const segment = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;

function partsOf(file: string): readonly SideBySidePart[] {
  const split = splitSegments(file);
  if (!split.ok) throw new Error(split.problem.reason);
  return split.value;
}

const say = (parts: readonly SideBySidePart[]) =>
  parts.map((part) => (part.kind === 'shared' ? part.text : [part.id, part.target, part.source]));

test('segments and what stands between them, with their places', () => {
  const file = `# ${segment('a-1', 'Een', 'One')} ${segment('a-2', 'Twee', 'Two')}\n`;
  const parts = partsOf(file);
  expect(say(parts)).toEqual(['# ', ['a-1', 'Een', 'One'], ' ', ['a-2', 'Twee', 'Two'], '\n']);
  for (const part of parts) {
    if (part.kind === 'shared') {
      expect(file.startsWith(part.text, part.start)).toBe(true);
    } else {
      expect(file.startsWith(part.target, part.targetStart)).toBe(true);
      expect(file.startsWith(part.source, part.sourceStart)).toBe(true);
    }
  }
});

test.each([
  ['spans in it', 'een <span class="x">doos</span>', 'a <span class="x">box</span>'],
  ['a span in a span', '<span><span>a</span> b</span>', '<span><span>a</span> b</span>'],
  ['a span that is only named', 'kies `<span>`', 'choose `<span>`'],
  ['an end that is only named', 'kies `</span>` of niet', 'choose `</span>` or not'],
  ['a line end', 'een\ntwee', 'one\ntwo'],
  ['nothing in one language', '', 'one'],
  ['marks of directions', '\u200Eواحد\u200F', 'one'],
])('a segment may hold %s', (_name, target, source) => {
  const file = `- ${segment('b-1', target, source)} ${segment('b-2', 'x', 'y')}.`;
  expect(say(partsOf(file))).toEqual(['- ', ['b-1', target, source], ' ', ['b-2', 'x', 'y'], '.']);
});

test('a segment may be a value of the front matter, whose quotes have backslashes', () => {
  const target = String.raw`Kies: \"een\" doos`;
  const value = segment('b-1', target, 'Choose: a box').replaceAll(
    /(?<==)"([^"]*)"/gu,
    String.raw`\"$1\"`,
  );
  const file = `---\ndescription: "${value}"\n---\n`;
  expect(value).toContain('<span data-ttu-id=\\"b-1\\">');
  expect(say(partsOf(file))).toEqual([
    '---\ndescription: "',
    ['b-1', target, 'Choose: a box'],
    '"\n---\n',
  ]);
});

test.each([
  ['no-segments', '# Only one language\n', 0],
  ['segment-damaged', 'x <span data-ttu-id="c-1">een</span> y', 2],
  ['segment-damaged', `${segment('c-1', 'a', 'b').slice(0, -14)} c`, 81],
  ['segment-damaged', `${segment('c-1', 'a', 'b')} <span data-stu-id="c-2">d</span>`, 103],
  ['segment-damaged', segment('c-1', 'a <span data-stu-id="c-2', 'b'), 32],
  ['segment-damaged', segment('c-1', 'a', 'b </spn class="sxs-lookup">c'), 96],
  ['segment-ids-differ', segment('c-1', 'a', 'b').replace('stu-id="c-1', 'stu-id="c-2'), 0],
])('%s is told with its place', (code, file, offset) => {
  const split = splitSegments(file);
  expect(split).toMatchObject({ok: false, problem: {code, offset}});
});

test('what is put together comes apart again', () => {
  const text = fc
    .array(fc.constantFrom('a', ' ', '**', '\n', '<b>', '</b>', '<', '>', '/', 'é', '\u202F'), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join(''));
  const gap = fc.constantFrom('', ' ', '\n\n- ', '](https://example.com)\n', '> ');
  fc.assert(
    fc.property(fc.array(fc.tuple(gap, text, text), {minLength: 1, maxLength: 6}), (all) => {
      const file = all
        .map(([before, a, b], index) => before + segment(`d-${index}`, a, b))
        .join('');
      const found = partsOf(file).filter((part) => part.kind === 'segment');
      expect(say(found)).toEqual(all.map(([, a, b], index) => [`d-${index}`, a, b]));
      const kept = partsOf(file).map((part) => (part.kind === 'shared' ? part.text : part.target));
      expect(kept.join('')).toBe(all.map(([before, a]) => before + a).join(''));
    }),
  );
});
