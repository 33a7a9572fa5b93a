import {createMarkupPolicy} from './create-markup-policy';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'trustedTypes');
});

test('where the browser has Trusted Types the text comes from a policy of that name', () => {
  const created: string[] = [];
  Object.assign(globalThis, {
    trustedTypes: {
      createPolicy: (name: string, {createHTML}: {createHTML(text: string): string}) => {
        created.push(name);
        return {createHTML: (text: string) => ({trusted: createHTML(text)})};
      },
    },
  });
  expect(createMarkupPolicy('name', (text) => text.toUpperCase())('a')).toEqual({trusted: 'A'});
  expect(created).toEqual(['name']);
});

test('where it has none the text is checked all the same', () => {
  expect(createMarkupPolicy('name', (text) => text.toUpperCase())('a')).toBe('A');
});
