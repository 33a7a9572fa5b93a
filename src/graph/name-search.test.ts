import fc from 'fast-check';
import {createNameSearch} from './name-search';

test('looks for the whole name, and for its first and its last word', () => {
  expect(createNameSearch('Kim van den Akers')).toEqual({
    same: '"displayName:Kim van den Akers"',
    similar: '"displayName:Kim" OR "displayName:Akers"',
  });
});

test('looks for a word with and without its accents', () => {
  expect(createNameSearch('Zoë Müller')?.similar).toBe(
    '"displayName:Zoë" OR "displayName:Zoe" OR "displayName:Müller" OR "displayName:Muller"',
  );
});

test('one word is looked for once', () => {
  expect(createNameSearch('Kim')?.similar).toBe('"displayName:Kim"');
});

test('signs and invisible marks are no part of a word', () => {
  expect(createNameSearch('Kim\u202e "Akers" (HR)\u200b')?.same).toBe('"displayName:Kim Akers HR"');
});

test.each(['', '   ', '…', '\u202e', '\u0338'])('%j gives nothing to look for', (name) => {
  expect(createNameSearch(name)).toBeNull();
});

test('no name can leave the quotes of its clause', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), (name) => {
      const search = createNameSearch(name);
      if (search === null) return;
      expect(search.same).toMatch(/^"displayName:[^"\\]+"$/);
      expect(search.similar).toMatch(/^"displayName:[^"\\]+"( OR "displayName:[^"\\]+")*$/);
    }),
  );
});
