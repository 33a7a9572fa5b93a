import fs from 'node:fs';
import path from 'node:path';

import {formatPrecision} from '../../testing/translation-corpus/format-precision';
import {labelKey, type Label} from '../../testing/translation-corpus/label';
import {listCorpusFindings} from '../../testing/translation-corpus/list-corpus-findings';
import {measurePrecision} from '../../testing/translation-corpus/measure-precision';
import {findCorpus, readCorpus} from '../../testing/translation-corpus/read-corpus';
import {sampleFindings} from '../../testing/translation-corpus/sample-findings';
import {listRules} from '../../translation/rules/list-rules';
import type {Command} from '../command';

const room = 'src/testing/translation-corpus';

/**
 * Runs all translation rules over the corpus, tells how often each was right of what people judged, and
 * keeps that in RESULTS.md. With `--sample` it shows findings that nobody has judged, and writes nothing.
 * Exit code 2 where there is no corpus.
 */
export const corpus: Command = {
  options: {
    sample: {type: 'string', value: 'number', help: 'show so many findings of each rule to judge'},
    seed: {type: 'string', value: 'text', help: 'what they are drawn by; "1" if nothing is said'},
    rule: {type: 'string', value: 'id', help: 'only those of one rule'},
  },
  async run({sample, seed = '1', rule}, io) {
    const folder = findCorpus(io.directory, io.environment);
    if (folder === null) {
      io.print('There is no corpus at ../shared/corpus, and RUNBOOK_CORPUS names none.');
      return 2;
    }
    if (sample !== undefined && !/^[1-9]\d{0,4}$/.test(String(sample))) {
      io.print(`--sample needs a whole number from 1 to 99999, not "${String(sample)}".`);
      return 2;
    }
    const articles = readCorpus(folder);
    const rules = listRules();
    const findings = listCorpusFindings(articles, rules);
    const labels = JSON.parse(
      fs.readFileSync(path.join(io.directory, room, '__fixtures__/labels.json'), 'utf8'),
    ) as readonly Label[];

    if (sample !== undefined) {
      const known = new Set(labels.map(labelKey));
      const open = findings.filter(
        (finding) => !known.has(labelKey(finding)) && (rule === undefined || finding.rule === rule),
      );
      for (const found of sampleFindings(open, {perRule: Number(sample), seed: String(seed)})) {
        const {file, line, column, hash, message, source, target} = found;
        io.print(`${file}:${line}:${column} ${found.rule} ${hash} ${message}`);
        io.print(`  source: ${source}\n  target: ${target}`);
      }
      return 0;
    }

    const results = formatPrecision(measurePrecision(rules, findings, labels), {
      day: new Date().toISOString().slice(0, 10),
      articles: articles.length,
      byPeople: articles.filter(({made}) => made !== 'machine').length,
      blocks: articles.reduce((sum, {pair}) => sum + pair.blocks.length, 0),
    });
    fs.writeFileSync(path.join(io.directory, room, 'RESULTS.md'), results);
    io.print(results);
    return 0;
  },
};
