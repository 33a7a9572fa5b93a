import {stringify} from 'yaml';

import type {FrontMatterValue} from '../../content/front-matter';
import {failure, success, type Result} from '../../core/result';
import type {Maker} from '../ledger/ledger';
import type {Finding, Refusal} from './finding';
import {readDate} from './read-date';

/** What a front matter said, by where it goes. */
export interface MappedFrontMatter {
  /** Title in the language of the translation; null where there is none. */
  readonly title: string | null;
  readonly description: string | null;
  /** What search engines are told, as `noindex, nofollow`. */
  readonly robots: string | null;
  readonly made: Maker;
  /** What the ledger keeps, by the key that it had. */
  readonly facts: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

/** Kept in the ledger letter for letter: they name the version that was translated. */
const facts = [
  'ms.openlocfilehash',
  'ms.sourcegitcommit',
  'ms.translationtype',
  'ms.contentlocale',
  'ms.lasthandoff',
  'ms.locfileid',
];

/** Known, and of no use here: people, teams and systems of the publisher. */
const dropped = [
  ...['audience', 'author', 'f1.keywords', 'localization_priority', 'manager', 'keywords'],
  ...['monikerRange', 'search.appverid', 'f1_keywords', 'ms.localizationpriority'],
];

const isDropped = (key: string) =>
  dropped.includes(key) || /^ms\.[a-z]+(?:[._-][a-z]+)*$/iu.test(key);

/**
 * Sorts the values of a bilingual article's front matter.
 *
 * @param locale The locale that the article is to be imported to, which must be its own.
 */
export function mapFrontMatter(
  values: readonly FrontMatterValue[],
  locale: string,
): Result<MappedFrontMatter, Refusal> {
  const find = (key: string) =>
    values.find(({path}) => path.length === 1 && path[0]?.toLowerCase() === key && path[0] !== '');
  const textOf = (key: string) => find(key)?.text.trim() || null;
  const contentLocale = find('ms.contentlocale');
  const written = contentLocale?.text.trim() ?? '';
  if (contentLocale && written !== '' && written.toLowerCase() !== locale.toLowerCase()) {
    const message = `It is a translation into ${written}, not into ${locale}.`;
    return failure({rule: 'locale-differs', offset: contentLocale.start, message});
  }
  const findings: Finding[] = [];
  if (written === '') {
    const message = `It does not say what language it is in, so it is taken to be ${locale}.`;
    findings.push({rule: 'locale-missing', offset: contentLocale?.start ?? 0, message});
  }
  const maker = textOf('ms.translationtype')?.toUpperCase();
  if (maker !== 'MT' && maker !== 'HT') {
    const offset = find('ms.translationtype')?.start ?? 0;
    const message = 'It does not say who translated it, so it is taken to be machine-made.';
    findings.push({rule: 'maker-missing', offset, message});
  }
  const date = mapDate(find('ms.date'), findings);
  findings.push(...listUnknown(values));
  return success({
    title: textOf('title'),
    description: textOf('description'),
    robots:
      textOf('robots')
        ?.toLowerCase()
        .replace(/\s*,\s*/gu, ', ') ?? null,
    made: maker === 'HT' ? 'human' : 'machine',
    facts: {
      ...Object.fromEntries(
        facts.flatMap((key) => {
          const text = textOf(key);
          return text === null ? [] : [[key, text]];
        }),
      ),
      ...(date === null ? {} : {'ms.date': date}),
    },
    findings,
  });
}

/** The date for the ledger: as ISO 8601 where it is certain, else as it was written. */
function mapDate(value: FrontMatterValue | undefined, findings: Finding[]): string | null {
  const text = value?.text.trim() ?? '';
  if (!value || text === '') return null;
  const read = readDate(text);
  if (read.kind === 'date') return read.iso;
  const offset = value.start;
  findings.push(
    read.kind === 'ambiguous'
      ? {
          rule: 'date-ambiguous',
          offset,
          message: `"${text}" may be ${read.dayFirst} or ${read.monthFirst}, so it is kept as it is written.`,
        }
      : {
          rule: 'date-unreadable',
          offset,
          message: `"${text}" is no date, so it is kept as it is written.`,
        },
  );
  return text;
}

function listUnknown(values: readonly FrontMatterValue[]): readonly Finding[] {
  const used = [...facts, 'title', 'description', 'robots', 'ms.date'];
  const seen = new Set<string>();
  return values.flatMap(({path, keyStart}): readonly Finding[] => {
    const [key = ''] = path;
    if (seen.has(key) || used.includes(key.toLowerCase()) || isDropped(key)) return [];
    seen.add(key);
    const message = `Nobody knows the key "${key}", so it is left out.`;
    return [{rule: 'key-unknown', offset: keyStart, message}];
  });
}

/** What the site reads in the front matter of an imported article. */
export interface SiteFrontMatter {
  readonly title: string | null;
  readonly description: string | null;
  readonly robots: string | null;
}

/**
 * Writes a front matter as the site reads it, with a blank line after it; nothing where there is
 * nothing to say. Values are written so that YAML 1.1 and 1.2 make the same text of them: Docusaurus's
 * parser is between the two.
 */
export function writeFrontMatter({title, description, robots}: SiteFrontMatter): string {
  const said = Object.entries({title, description, robots}).flatMap(([key, value]) =>
    value === null ? [] : [[key, value.replace(/\s+/gu, ' ')] as const],
  );
  if (said.length === 0) return '';
  return `---\n${said.map(([key, value]) => writeValue(key, value)).join('')}---\n\n`;
}

/** Two words or more of letters and harmless marks: every YAML makes text of them as they stand. */
const plainWords = /^\p{L}[\p{L}\p{N}'’.()/-]*(?:,? [\p{L}\p{N}][\p{L}\p{N}'’.()/-]*)+$/u;

/** A line of YAML; the writer of the library is asked only where there is something to think about. */
function writeValue(key: string, value: string): string {
  if (plainWords.test(value)) return `${key}: ${value}\n`;
  return stringify({[key]: value}, {version: '1.1', lineWidth: 0});
}
