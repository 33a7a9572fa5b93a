import {readBilingual} from './read-bilingual';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a byte order mark goes, and line ends become those of one character', () => {
  expect(readBilingual(bytes('\uFEFFa\r\nb\rc\nd'))).toEqual({ok: true, value: 'a\nb\nc\nd'});
});

test('a file that is not UTF-8 is refused where it stops being so', () => {
  const latin = Uint8Array.from([...bytes('een\ntwee '), 0xe9, ...bytes(' drie')]);
  expect(readBilingual(latin)).toMatchObject({ok: false, problem: {rule: 'encoding', offset: 9}});
});
