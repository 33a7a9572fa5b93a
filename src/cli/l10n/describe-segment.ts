import type {SegmentCounts} from '../../translation/ledger/count-effort';
import type {Segment, SegmentState} from '../../translation/ledger/segment';
import {count} from './count';
import type {TranslatedArticle} from './read-article';

/** So much of a text tells which it is. */
const excerptLength = 60;

const reasons: Readonly<Record<SegmentState, string>> = {
  orphan: 'has no source any more: remove it, or see where its source went',
  missing: 'is not translated',
  unrecorded: 'is not in the ledger: run `l10n record`, or `l10n accept` it',
  stale: 'is of a source that has changed: see `l10n diff`',
  unreviewed: 'was made by a machine and read by nobody: `l10n accept` it once it is right',
  translated: 'is translated',
};

/** Where a segment's words are: those of the translation, or of the source where there are none. */
export function placeOf(article: TranslatedArticle, {source, target}: Segment) {
  const block = target ?? source;
  return {
    file: target ? article.targetFile : article.sourceFile,
    line: block?.line ?? 1,
    column: block?.column ?? 1,
  };
}

/** One line: the place, the state, what names the segment, and what it means. */
export function describeSegment(article: TranslatedArticle, segment: Segment): string {
  const {file, line, column} = placeOf(article, segment);
  const {id, state, source, target, isTargetEdited} = segment;
  const edited = state === 'stale' && isTargetEdited ? '; it was edited since' : '';
  const text = excerpt((source ?? target)?.text ?? '');
  return `${file}:${line}:${column} ${state} ${article.name}#${id} "${text}" ${reasons[state]}${edited}.`;
}

/** One line likewise about a segment that fails rules, whatever its state. */
export function describeFailure(
  article: TranslatedArticle,
  segment: Segment,
  rules: readonly string[],
): string {
  const {file, line, column} = placeOf(article, segment);
  const text = excerpt((segment.source ?? segment.target)?.text ?? '');
  return `${file}:${line}:${column} failing ${article.name}#${segment.id} "${text}" fails ${rules.join(', ')}: see \`l10n check\`.`;
}

/** One line about an article that has no translation at all. */
export function describeUntranslated(
  {sourceFile, name}: TranslatedArticle,
  {words, segments}: SegmentCounts,
): string {
  return `${sourceFile}:1:1 missing ${name}: all ${count(segments.missing, 'piece')}, ${count(words, 'word')}.`;
}

/** One line about what a machine made of an article and nobody has read, such as there is. */
export function describeUnreviewed(
  {targetFile, name}: TranslatedArticle,
  pieces: number,
  failing: number,
): string {
  const fails =
    failing > 0 ? `, ${failing} of them ${failing === 1 ? 'fails' : 'fail'} a rule` : '';
  const were = pieces === 1 ? 'was' : 'were';
  return `${targetFile}:1:1 unreviewed ${name}: ${count(pieces, 'piece')} ${were} made by a machine and read by nobody${fails}; \`l10n status ${name}\` lists them.`;
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > excerptLength ? `${line.slice(0, excerptLength)}…` : line;
}
