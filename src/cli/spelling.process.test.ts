import {spawnSync} from 'node:child_process';
import path from 'node:path';

const project = path.resolve(__dirname, '../..');
const cspell = path.join(project, 'node_modules/cspell/bin.mjs');

/** Starting the speller takes a while where others use the machine too. */
jest.setTimeout(60_000);

/** Words that `npm run check` would tell, were a text the content of a file. */
function listUnknown(file: string, text: string): readonly string[] {
  const options = ['--no-progress', '--no-summary', '--words-only'];
  const {stdout} = spawnSync(
    process.execPath,
    [cspell, ...options, `stdin://${path.join(project, file)}`],
    {cwd: project, input: text, encoding: 'utf8'},
  );
  return stdout.split('\n').filter((word) => word !== '');
}

test('a Dutch article is read as Dutch, without code, addresses, ids and what is in English', () => {
  const text = `# Titel {#someheadingg}

::find-userr

Stuur het wachtword niet vanuit de oefentenant, en geen practice.
Neem \`codde\`, <span lang="en">anything Englissh</span> of [dit](https://example.com/adress).

\`\`\`ts
const oopsie = 1;
\`\`\`
`;
  expect(listUnknown('i18n/nl-NL/docusaurus-plugin-content-docs/current/made-up.md', text)).toEqual(
    ['wachtword', 'practice'],
  );
});

test('of messages, only what translators wrote is read', () => {
  const text = `{"a.wrongid": {"message": "Wachtword opnieuw", "description": "In Englissh"}}`;
  expect(listUnknown('i18n/nl-NL/code.json', text)).toEqual(['Wachtword']);
});
