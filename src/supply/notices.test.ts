import {formatNotices, readNotices, type PackageNotice} from './notices';

const scoped: PackageNotice = {
  name: '@azure/msal-common',
  version: '16.16.1',
  licence: 'MIT',
  source: 'https://example.com/source',
  text: 'MIT License\n\nCopyright (c) Somebody',
};
const plain: PackageNotice = {
  name: 'tslib',
  version: '2.9.1-rc.1',
  licence: '(0BSD OR MIT)',
  source: null,
  text: `Made with care — by hand\n${'='.repeat(80)}\n\nPermission`,
};

test('what was written is read back, each package once and by name', () => {
  const text = formatNotices([plain, scoped, plain]);
  expect(readNotices(text)).toEqual(
    [scoped, plain].map(({name, version, licence}) => ({name, version, licence})),
  );
});

test('the notices hold every licence text and the place of the source', () => {
  const text = formatNotices([scoped, plain]);
  expect(text).toContain(scoped.text);
  expect(text).toContain(plain.text);
  expect(text).toContain('Source: https://example.com/source\n');
  expect(text.match(/^Source:/gmu)).toHaveLength(1);
});
