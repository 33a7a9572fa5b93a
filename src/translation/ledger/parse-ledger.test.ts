import {parseLedger} from './parse-ledger';

const good = `segments:
  - id: a
    source: One.
    target: "1"
    made: human
`;

test.each([
  ['a merge that was left unfinished', `${good}<<<<<<< ours\n`, 6, 1, /a merge left both/u],
  ['no YAML', 'segments:\n  - id: [', 2, 10, /a bracket is not closed$/u],
  ['an empty file', '', 1, 1, /keys/u],
  ['no list', 'segments: none\n', 1, 11, /must be a list/u],
  ['a key that nobody knows', good.replace('made', 'maker'), 5, 5, /`maker` is not a key/u],
  ['a missing key', good.replace('    target: "1"\n', ''), 2, 5, /`target` is missing/u],
  ['a number in the place of a text', good.replace('"1"', '1'), 4, 13, /a text/u],
  ['another maker', good.replace('human', 'nobody'), 5, 11, /must be one of machine, human/u],
  ['another kind', `${good}    kind: table\n`, 6, 11, /code or html/u],
  [
    'a second segment of that id',
    good + good.slice('segments:\n'.length),
    6,
    5,
    /a second segment/u,
  ],
])('%s is told with its place', (_title, text, line, column, reason) => {
  expect(parseLedger(text)).toEqual({
    ok: false,
    problem: {line, column, reason: expect.stringMatching(reason) as string},
  });
});

test('is not misled by what merges leave, inside of a text', () => {
  const text = good.replace('One.', '"<<<<<<< ours"');
  expect(parseLedger(text)).toMatchObject({value: {segments: [{source: '<<<<<<< ours'}]}});
});
