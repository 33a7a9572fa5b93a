import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';

const project = path.resolve(__dirname, '../..');
const page = readFileSync(path.join(project, 'SECURITY.md'), 'utf8');

/** Every file that the page names, with the titles of tests that stand behind it. */
const proofs = Array.from(
  page.matchAll(
    /`(?<file>(?:src|docs)\/[^`]+|package-lock\.json|tsconfig\.json|\.npmrc)`(?<titles>(?:\s*“[^”]+”)*)/gu,
  ),
  ({groups}) => ({
    file: groups?.['file'] ?? '',
    titles: Array.from((groups?.['titles'] ?? '').matchAll(/“([^”]+)”/gu), ([, title = '']) =>
      title.replaceAll(/\s+/gu, ' '),
    ),
  }),
);

test('SECURITY.md names many files and tests', () => {
  expect(proofs.length).toBeGreaterThan(80);
  expect(proofs.flatMap(({titles}) => titles).length).toBeGreaterThan(30);
});

test('every file that SECURITY.md names exists', () => {
  const missing = proofs
    .map(({file}) => file)
    .filter((file) => !existsSync(path.join(project, file)));
  expect(missing).toEqual([]);
});

test('every test that SECURITY.md names is in its file, by its title', () => {
  const missing = proofs
    .filter(({titles}) => titles.length > 0)
    .flatMap(({file, titles}) => {
      const text = readFileSync(path.join(project, file), 'utf8');
      return titles.filter((title) => !text.includes(title)).map((title) => `${file}: ${title}`);
    });
  expect(missing).toEqual([]);
});

/**
 * How many requirements each section of ASVS 5.0.0 has, chapter by chapter: counted in the standard's
 * own list (5.0/docs_en/…_5.0.0_en.csv of github.com/OWASP/ASVS) on 2026-11-22.
 */
const standard: readonly (readonly number[])[] = [
  [2, 10, 12, 3, 3],
  [3, 3, 5, 2],
  [1, 3, 5, 8, 8, 1, 5],
  [5, 5, 2, 4],
  [1, 6, 3, 3],
  [3, 12, 8, 6, 8, 4, 2, 4],
  [3, 4, 2, 5, 3, 2],
  [4, 4, 3, 2],
  [3, 4],
  [2, 3, 5, 16, 5, 2, 3],
  [4, 5, 5, 4, 2, 2, 2],
  [5, 2, 5],
  [4, 6, 4, 7],
  [2, 8, 3],
  [5, 5, 7, 4],
  [1, 5, 4, 3, 4],
  [2, 8, 2],
];

const requirements = standard.flatMap((sections, chapter) =>
  sections.flatMap((count, section) =>
    Array.from({length: count}, (_, index) => `V${chapter + 1}.${section + 1}.${index + 1}`),
  ),
);

/** The requirements that a cell such as `V1.4, V6.2.1–V6.2.3` stands for. */
function readNumbers(cell: string): readonly string[] {
  return cell.split(', ').flatMap((part) => {
    const [first = '', last = first] = part.split('–');
    const isPartOf = (number: string) => (one: string) => `${one}.`.startsWith(`${number}.`);
    const start = requirements.findIndex(isPartOf(first));
    const end = requirements.length - Array.from(requirements).reverse().findIndex(isPartOf(last));
    if (start < 0 || end > requirements.length || end <= start)
      throw new Error(`"${part}" is no number of ASVS 5.0.0.`);
    return requirements.slice(start, end);
  });
}

test('every requirement of ASVS 5.0.0 is in one row of SECURITY.md', () => {
  const cells = Array.from(page.matchAll(/^\| (V\d[^|]*?) *\|/gmu), ([, cell = '']) => cell);
  const placed = cells.flatMap(readNumbers);
  expect(requirements.filter((one) => !placed.includes(one))).toEqual([]);
  expect(placed.filter((one, index) => placed.indexOf(one) !== index)).toEqual([]);
  expect(placed).toHaveLength(345);
});

test('the commands that SECURITY.md names exist', () => {
  const {scripts} = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = Array.from(page.matchAll(/`npm run (\S+)`/gu), ([, name = '']) => name);
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('what SECURITY.md says of install scripts is what the lock says', () => {
  const {packages} = JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, {hasInstallScript?: boolean}>;
  };
  const withScripts = Object.entries(packages)
    .filter(([, {hasInstallScript}]) => hasInstallScript === true)
    .map(([folder]) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length));
  expect(withScripts.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  expect(readFileSync(path.join(project, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/mu);
});
