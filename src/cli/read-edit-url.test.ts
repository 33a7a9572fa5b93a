import {readEditUrl} from './read-edit-url';

const read = (value: string) => readEditUrl({RUNBOOK_EDIT_URL: value});

test.each([
  [
    'https://github.com/contoso/runbook/edit/main/',
    'https://github.com/contoso/runbook/edit/main/',
  ],
  ['https://git.contoso.com/_edit/main', 'https://git.contoso.com/_edit/main/'],
  ['  ', null],
])('%j is the address %j', (value, address) => {
  expect(read(value)).toEqual({ok: true, value: address});
});

test('nothing said is no address', () => {
  expect(readEditUrl({})).toEqual({ok: true, value: null});
});

test.each(['github.com/contoso', 'javascript:alert(1)', 'https://host/?path=', 'https://host/#'])(
  '%j is refused, with what to write',
  (value) => {
    expect(read(value)).toEqual({ok: false, problem: expect.stringContaining(`"${value}"`)});
  },
);
