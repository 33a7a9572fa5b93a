import type {YamlMistake} from '../read-yaml';
import {parseTermbase} from './parse-termbase';
import type {Term} from './term';

/** A file of the termbase. */
export interface TermFile {
  /** Path from the project, with slashes: `i18n/terms/exchange.yml`. */
  readonly file: string;
  readonly text: string;
}

/** All terms that can be read, and why the others cannot. */
export interface CollectedTerms {
  readonly terms: readonly Term[];
  /** The first mistake of each file that has one; nothing of such a file is among the terms. */
  readonly mistakes: readonly (YamlMistake & {readonly file: string})[];
}

/** Reads the files of the termbase together. */
export function collectTerms(files: readonly TermFile[]): CollectedTerms {
  const read = files.map(({file, text}) => ({file, parsed: parseTermbase(text)}));
  return {
    terms: read.flatMap(({parsed}) => (parsed.ok ? parsed.value.terms : [])),
    mistakes: read.flatMap(({file, parsed}) => (parsed.ok ? [] : [{file, ...parsed.problem}])),
  };
}
