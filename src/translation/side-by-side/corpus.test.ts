import {execFileSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {listBlocks} from '../../content/list-blocks';
import {parseArticle} from '../../content/parse-article';
import {matchArticle} from '../ledger/match-article';
import {importArticle, readSide, type ImportedArticle} from './import-article';
import {readBilingual} from './read-bilingual';
import {splitSegments} from './split-segments';

/**
 * 249 bilingual articles and what their publisher made of them. They are not part of the project: these
 * tests run where somebody has them.
 */
const project = path.join(__dirname, '../../..');
const corpus = process.env['RUNBOOK_CORPUS'] ?? path.join(project, '../shared/corpus');
const isThere = existsSync(path.join(corpus, 'nl-NL'));
/** The publisher escapes a stray asterisk in some files of one language and not of the other. */
const withoutEscapes = (text: string) => text.replaceAll('\\*', '*');

const describeCorpus = isThere ? describe : describe.skip;

const bodyOf = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n/u, '');
const handOverOf = (text: string) =>
  ['ms.sourcegitcommit', 'ms.openlocfilehash'].map(
    (key) => new RegExp(`^${key}: (.*)$`, 'mu').exec(text)?.[1],
  );

describeCorpus(
  isThere ? 'the corpus' : `the corpus (skipped: none at ${corpus}, and RUNBOOK_CORPUS names none)`,
  () => {
    const folder = path.join(corpus, 'nl-NL');
    const files = isThere
      ? readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
          name.endsWith('.md'),
        )
      : [];
    const texts = new Map<string, string>();
    const imported = new Map<string, ImportedArticle>();
    const refused: string[] = [];
    const importOne = (name: string, text: string) =>
      importArticle({name, text, locale: 'nl-NL', hasFile: (file) => files.includes(file)});

    beforeAll(() => {
      for (const name of files) {
        const read = readBilingual(readFileSync(path.join(folder, name)));
        if (!read.ok) continue;
        texts.set(name, read.value);
        const result = importOne(name, read.value);
        if (result.ok) imported.set(name, result.value);
        else refused.push(`${name} ${result.problem.rule} ${result.problem.message}`);
      }
    }, 120_000);

    test('every file is taken, or refused with a reason', () => {
      expect(files.length).toBeGreaterThan(0);
      expect(imported.size + refused.length).toBe(files.length);
      expect(refused).toEqual([]);
    });

    test('no mark of a segment is left', () => {
      for (const {source, target} of imported.values()) {
        for (const text of [source, target])
          expect(text).not.toMatch(/<\/?span|data-(?:ttu|stu)-id/);
      }
    });

    test('keeping the Dutch gives what was published of the same hand-over, but for escaped asterisks', () => {
      const different: string[] = [];
      let same = 0;
      for (const [name, text] of texts) {
        const file = path.join(corpus, 'nl-NL-published', name);
        const split = splitSegments(text);
        if (!existsSync(file) || !split.ok) continue;
        const published = readFileSync(file, 'utf8');
        const kept = readSide(split.value, 'target').text;
        if (String(handOverOf(kept)) !== String(handOverOf(published))) continue;
        if (bodyOf(kept) === bodyOf(published)) same++;
        else if (withoutEscapes(bodyOf(kept)) === withoutEscapes(bodyOf(published)))
          different.push(name);
        else throw new Error(`${name} is not what was published`);
      }
      expect([same, different.length]).toEqual([101, 1]);
    });

    test('differences from what the file says are in the report, and add up to all of them', () => {
      for (const [name, text] of texts) {
        const article = imported.get(name);
        const split = splitSegments(text);
        if (!article || !split.ok) continue;
        for (const side of ['source', 'target'] as const) {
          const edits = article.edits.filter((edit) => edit.side === side);
          // An edit changes what it says it changes, and adds what it says it adds: so much and no more.
          const growth = edits.reduce(
            (sum, {before, after}) => sum + after.length - before.length,
            0,
          );
          const kept = readSide(split.value, side).text;
          expect(article[side].length).toBe(kept.length + growth);
          for (const {kind, offset, before} of edits) {
            if (kind === 'front-matter') continue;
            const isFound =
              text.startsWith(before, offset) || before.includes('\n') || before.includes('\\');
            expect([name, kind, before, isFound]).toEqual([name, kind, before, true]);
          }
        }
      }
    });

    test('importing again gives the same', () => {
      for (const [name, text] of texts) {
        const again = importOne(name, text);
        expect(again.ok && again.value).toEqual(imported.get(name));
      }
    }, 120_000);

    test('nothing that was just imported is stale or an orphan', () => {
      const states = new Map<string, number>();
      for (const {source, target, ledger} of imported.values()) {
        const sides = {
          source: listBlocks(parseArticle(source)),
          target: listBlocks(parseArticle(target)),
        };
        for (const {state} of matchArticle(ledger, sides, 'en')) {
          states.set(state, (states.get(state) ?? 0) + 1);
        }
      }
      expect(Array.from(states.keys()).sort()).toEqual(['translated', 'unreviewed']);
    }, 120_000);

    test('every article is a page, as Markdown and as MDX', () => {
      const out = mkdtempSync(path.join(tmpdir(), 'imported-'));
      try {
        for (const [name, {source, target}] of imported) {
          for (const [side, text] of [
            ['docs', source],
            ['nl', target],
          ] as const) {
            const file = path.join(out, side, name);
            mkdirSync(path.dirname(file), {recursive: true});
            writeFileSync(file, text);
          }
        }
        const program = path.join(project, 'src/testing/compile-pages.ts');
        const told = execFileSync(process.execPath, ['--import', 'tsx', program, out], {
          cwd: project,
          encoding: 'utf8',
        });
        expect(JSON.parse(told)).toEqual({files: 2 * imported.size, failures: []});
      } finally {
        rmSync(out, {recursive: true});
      }
    }, 300_000);
  },
);
