import {findTooDeep, mostLevels} from './find-too-deep';
import {parseArticle} from './parse-article';

const quotations = (levels: number) => `# Title\n\n${'>'.repeat(levels)} words\n`;
const find = (text: string) => findTooDeep(parseArticle(text).root);

// Around the words are the quotations, and the page and the paragraph besides.
test('as many levels as a page may have are no finding', () => {
  expect(find(quotations(mostLevels - 2))).toBeNull();
  expect(find('')).toBeNull();
});

test('the first node below them is found, with its place', () => {
  const text = quotations(mostLevels - 1);
  expect(text.slice(find(text)!)).toBe('words\n');
});

test('a tree that no stack of calls has room for is looked at all the same', () => {
  expect(find(quotations(20_000))).toBe('# Title\n\n'.length + mostLevels);
});
