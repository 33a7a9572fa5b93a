import fc from 'fast-check';
import type {Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import {unified} from 'unified';

import {findActionMistakes} from './find-action-mistakes';
import {listSteps} from './list-steps';

const actions = ['find-user', 'confirm-user', 'reset-password'];
const parser = unified().use(remarkParse).use(remarkDirective);

function mistakesIn(article: string) {
  return findActionMistakes(parser.parse(article) as Root, article, actions);
}

const stepWith = (line: string) => `1. Select **Users**.\n\n   ${line}\n\n2. Go on.\n`;

/** What editors, keyboards and translation services put into a line. */
const noise = fc.constantFrom(...' \u00a0\u202f\u200b:：.。,;*_`"\'\\-–aZé9[]{}()<>#'.split(''));

it('never loses an action silently to a single edit of its line', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...actions),
      fc.nat(),
      fc.option(noise),
      fc.boolean(),
      (action, seed, inserted, replaces) => {
        const line = `::${action}`;
        const at = seed % (line.length + 1);
        const kept = line.slice(inserted === null || replaces ? at + 1 : at);
        const article = stepWith(line.slice(0, at) + (inserted ?? '') + kept);

        const isReported = mistakesIn(article).length > 0;
        const isKept = listSteps(article).some((step) => step.action === action);

        expect(isReported || isKept).toBe(true);
      },
    ),
    {numRuns: 3000},
  );
});

it('leaves prose with colons alone', () => {
  const word = fc.constantFrom(
    'fe80::a',
    '::1',
    'std::vector',
    '2001:db8::8a2e:370:7334',
    '10:30',
    'find-user',
    'note:',
    'C:\\Users',
    'https://example.com/a:b',
    'the',
    'user',
    'Waarom: daarom.',
  );
  fc.assert(
    fc.property(fc.array(word, {minLength: 1, maxLength: 12}), (words) => {
      expect(mistakesIn(`1. Look at ${words.join(' ')}, please.\n`)).toEqual([]);
    }),
  );
});

it('says where each mistake is', () => {
  const article = '1. One\n   two\n   : :find-user\n\n::confirm-user\n';

  expect(mistakesIn(article).map(({place, ruleId}) => [place.line, place.column, ruleId])).toEqual([
    [3, 4, 'mangled-action'],
    [5, 1, 'misplaced-action'],
  ]);
});

it('leaves blocks alone that another plugin has handled', () => {
  const article = ':::note\n\nRead this.\n\n:::\n';
  const tree = parser.parse(article) as Root;
  const [note] = tree.children;
  if (note) note.data = {hName: 'admonition'};

  expect(findActionMistakes(tree, article, actions)).toEqual([]);
});
