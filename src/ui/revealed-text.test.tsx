import {render} from '@testing-library/react';
import fc from 'fast-check';

import {RevealedText, splitHiddenCharacters} from './revealed-text';

test('takes a right-to-left override out of effect and names it', () => {
  const {container} = render(<RevealedText text={'Anna\u202Eecila'} />);

  expect(container.textContent).toContain('Anna[U+202E');
  expect(container.textContent).toContain('changes the reading direction');
  expect(container.textContent).not.toContain('\u202E');
});

test.each([
  ['zero-width space', '\u200B', 'U+200B'],
  ['zero-width joiner', '\u200D', 'U+200D'],
  ['no-break space', '\u00A0', 'U+00A0'],
  ['Hangul filler', '\u3164', 'U+3164'],
  ['soft hyphen', '\u00AD', 'U+00AD'],
  ['NUL', '\u0000', 'U+0000'],
  ['half of a surrogate pair', '\uD83D', 'U+D83D'],
  ['tag letter', '\u{E0041}', 'U+E0041'],
])('shows a %s', (_name, character, codePoint) => {
  const {container} = render(<RevealedText text={`a${character}b`} />);

  expect(container.textContent).toContain(codePoint);
});

test('keeps its reading direction to itself', () => {
  const {container} = render(<RevealedText text="محمد" />);

  expect(container.firstElementChild?.tagName).toBe('BDI');
});

test('leaves ordinary names of any language as they are', () => {
  for (const name of ['José van Dülmen-O’Neill', 'Ольга', '山田 太郎', 'محمد']) {
    const {container} = render(<RevealedText text={name} />);
    expect(container.textContent).toBe(name);
  }
});

test('loses no character and keeps their order', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      const parts = splitHiddenCharacters(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }),
  );
});
