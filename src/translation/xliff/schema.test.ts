import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

import {memoryPages, validateXML} from 'xmllint-wasm';

import {listBlocks} from '../../content/list-blocks';
import {parseArticle} from '../../content/parse-article';
import type {Ledger} from '../ledger/ledger';
import {matchArticle} from '../ledger/match-article';
import {parseLedger} from '../ledger/parse-ledger';
import {describeArticle} from './describe-article';
import {readXml, type XmlElement} from './read-xml';
import {writeXliff} from './write-xliff';

const project = path.resolve(__dirname, '../../..');
const schema = path.join(__dirname, '__fixtures__/schema');

/** Markup of every kind, on both sides alike and not, and what XML has trouble with. */
const everything = {
  source: `---
title: "A & B: <c> {d}"
keywords: [one, two]
---

# A & B {#a}

**Bold _and_ more**, [a *link*](https://a.example/?a=1&b="2" "T") and [by name][it], \`<code>\` and
![a ] picture](b.png); https://bare.example, {placeholder}, \\<, &nbsp;, a\\
break, <kbd>K</kbd>, ~~gone~~, :abbr[x]{title="y"}, [^1], "quotes" and a form feed \f here.

| a | b \`c\\|d\` |
| - | --- |
| **1** | |

- > quoted ]]> words

:::note[With a **title**]

Said.

:::

\`\`\`sh
ls && echo "<x>" ]]>
\`\`\`

<details><summary>HTML</summary></details>

[it]: https://it.example
[^1]: A note.
`,
  target: `# A en B {#a}

[een *link*](https://a.example/nl) en **Vet**, **vet**, \`<code>\`.
`,
};

function exportArticle(sourceText: string, targetText: string, ledger: Ledger | null) {
  const source = parseArticle(sourceText);
  const target = targetText === '' ? null : parseArticle(targetText);
  const sides = {source: listBlocks(source), target: target ? listBlocks(target) : []};
  const segments = matchArticle(ledger, sides, 'en');
  return describeArticle({sourceFile: 'docs/a & "b".md', source, target, segments});
}

const read = (file: string) => readFileSync(path.join(project, file), 'utf8');
const translations = 'i18n/nl-NL/docusaurus-plugin-content-docs/current';
const names = readdirSync(path.join(project, 'docs')).filter(
  (name) => name.endsWith('.md') && existsSync(path.join(project, translations, name)),
);
const own = names.map((name) => {
  const file = `i18n/nl-NL/ledger/${name.replace(/\.md$/u, '.yml')}`;
  const ledger = existsSync(path.join(project, file)) ? parseLedger(read(file)) : null;
  return exportArticle(
    read(`docs/${name}`),
    read(`${translations}/${name}`),
    ledger?.ok ? ledger.value : null,
  );
});
const document = writeXliff(
  [
    ...own,
    exportArticle(everything.source, everything.target, null),
    exportArticle(everything.source, '', null),
  ],
  {source: 'en', target: 'ar-SA', isRightToLeft: true},
);

async function validate(xml: string) {
  const core = read(path.relative(project, path.join(schema, 'xliff_core_2.0.xsd')));
  const {valid, errors} = await validateXML({
    xml: [{fileName: 'export.xlf', contents: xml}],
    schema: [core.replace(/schemaLocation="[^"]*xml\.xsd"/u, 'schemaLocation="xml.xsd"')],
    preload: [{fileName: 'xml.xsd', contents: readFileSync(path.join(schema, 'xml.xsd'), 'utf8')}],
    maxMemoryPages: memoryPages.GiB,
  });
  return {valid, messages: errors.map(({message}) => message)};
}

test('libxml2 finds it valid against the schema of OASIS', async () => {
  expect(await validate(document)).toEqual({valid: true, messages: []});
});

test('the schema would say so if it were not', async () => {
  const broken = document.replace('<notes>', '<notes><node/>');
  const {valid, messages} = await validate(broken);
  expect(valid).toBe(false);
  expect(messages.join()).toMatch(/Element '\{.*\}node'/u);
  expect((await validate(document.replace('canCopy="no"', 'canCopy="never"'))).valid).toBe(false);
});

/** The rules of XLIFF 2.1 that no XSD expresses, as far as they concern what is exported. */
describe('what no schema can say', () => {
  const root = readXml(document);
  if (!root.ok) throw new Error(root.problem.reason);
  const all = (element: XmlElement, name: string): readonly XmlElement[] =>
    element.children.flatMap((child) =>
      typeof child === 'string'
        ? []
        : [...(child.name === name ? [child] : []), ...all(child, name)],
    );
  const attribute = (name: string) => (element: XmlElement) => element.attributes.get(name);
  const units = all(root.value, 'file').map((file) => all(file, 'unit'));
  const codesOf = (element: XmlElement) => [...all(element, 'ph'), ...all(element, 'pc')];

  test('ids are unique: of files, of the units of a file, of data, of the codes of one side', () => {
    const isUnique = (ids: readonly (string | undefined)[]) =>
      ids.every((id) => id !== undefined) && new Set(ids).size === ids.length;
    expect(isUnique(all(root.value, 'file').map(attribute('id')))).toBe(true);
    expect(units.flat().length).toBeGreaterThan(100);
    for (const list of units) expect(isUnique(list.map(attribute('id')))).toBe(true);
    for (const unit of units.flat()) {
      expect(isUnique(all(unit, 'data').map(attribute('id')))).toBe(true);
      for (const side of [...all(unit, 'source'), ...all(unit, 'target')]) {
        expect(isUnique(codesOf(side).map(attribute('id')))).toBe(true);
      }
    }
  });

  test('what codes refer to is there, and all of it is referred to', () => {
    for (const unit of units.flat()) {
      const data = all(unit, 'data').map(attribute('id'));
      const references = codesOf(unit).flatMap((code) =>
        code.name === 'ph'
          ? [code.attributes.get('dataRef')]
          : [code.attributes.get('dataRefStart'), code.attributes.get('dataRefEnd')],
      );
      expect(new Set(references)).toEqual(new Set(data));
    }
  });

  test('a code of the target with the id of one of the source is the same code', () => {
    let shared = 0;
    for (const unit of units.flat()) {
      const [source] = all(unit, 'source');
      const [target] = all(unit, 'target');
      if (!source || !target) continue;
      for (const code of codesOf(target)) {
        const same = codesOf(source).find(
          ({attributes}) => attributes.get('id') === code.attributes.get('id'),
        );
        if (!same) continue;
        shared++;
        expect([code.name, ...Array.from(code.attributes)]).toEqual([
          same.name,
          ...Array.from(same.attributes),
        ]);
      }
    }
    expect(shared).toBeGreaterThan(20);
  });

  test('kinds of code that XLIFF names are of the type that it gives them', () => {
    const types = new Set(
      units
        .flat()
        .flatMap(codesOf)
        .map(({attributes}) => [attributes.get('subType'), attributes.get('type')])
        .filter(([subType]) => subType?.startsWith('xlf:'))
        .map((pair) => pair.join(' is ')),
    );
    expect(Array.from(types).sort()).toEqual([
      'xlf:b is fmt',
      'xlf:i is fmt',
      'xlf:lb is fmt',
      'xlf:var is ui',
    ]);
  });

  test('blanks count, and the direction of the translation is said', () => {
    for (const file of all(root.value, 'file')) {
      expect(file.attributes.get('xml:space')).toBe('preserve');
      expect(file.attributes.get('trgDir')).toBe('rtl');
    }
  });

  test('a unit with words has one segment, and a state beyond the first has a target', () => {
    for (const unit of units.flat()) {
      const [segment, second] = all(unit, 'segment');
      expect(second).toBeUndefined();
      const isBegun = segment?.attributes.get('state') !== 'initial';
      if (segment && isBegun) expect(all(segment, 'target')).toHaveLength(1);
      const why = segment?.attributes.get('subState');
      if (why !== undefined) expect(why).toMatch(/^runbook:\w+$/u);
    }
  });
});
