import {toString} from 'mdast-util-to-string';

import type {Block} from '../../content/block';
import {findTooDeep, mostLevels} from '../../content/find-too-deep';
import {parseFrontMatter, type FrontMatterValue} from '../../content/front-matter';
import {listBlocks} from '../../content/list-blocks';
import {parseArticle, type Article} from '../../content/parse-article';
import {failure, success, type Result} from '../../core/result';
import type {Ledger, Maker} from '../ledger/ledger';
import {convertAlerts} from './convert-alerts';
import {convertHeadings} from './convert-headings';
import type {Edit, EditKind} from './edit';
import type {Finding, Refusal} from './finding';
import {groupByKey, listHeadSegments} from './list-head-segments';
import {listLeftOut, listSegmentFindings} from './list-segment-findings';
import {mapFrontMatter, writeFrontMatter, type MappedFrontMatter} from './map-front-matter';
import {mendArticle} from './mend-article';
import {pairBlocks} from './pair-blocks';
import {splitSegments, type SegmentPart, type SideBySidePart} from './split-segments';
import {TracedText, withoutOverlaps} from './traced-text';

/** A bilingual file, and where its article is to stand. */
export interface BilingualFile {
  /** Its path as messages and the ledger name it, with slashes. */
  readonly name: string;
  /** Its text, with line ends of one character and without a byte order mark: see `readBilingual`. */
  readonly text: string;
  /** The locale of the translation. */
  readonly locale: string;
  /** Whether an article or image stands, or will stand, at a path relative to the article's folder. */
  readonly hasFile: (path: string) => boolean;
}

/** A difference between an imported article and what the bilingual file says, with its place there. */
export interface ReportedEdit {
  readonly kind: EditKind;
  readonly side: 'source' | 'target';
  /** Offset in the bilingual file. */
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/** What a bilingual file becomes. */
export interface ImportedArticle {
  readonly source: string;
  readonly target: string;
  readonly ledger: Ledger;
  readonly made: Maker;
  readonly segments: number;
  readonly findings: readonly Finding[];
  /** Every difference between the two articles and what the file says; whatever else is letter for letter. */
  readonly edits: readonly ReportedEdit[];
}

/** Mending brings up what was hidden behind what it mended: a list in a quotation in a list. */
const mostRounds = 8;

/**
 * Makes a source article and its translation of a bilingual file, and the ledger that belongs to them.
 * Pure, and the same file always gives the same texts.
 */
export function importArticle(file: BilingualFile): Result<ImportedArticle, Refusal> {
  const split = splitSegments(file.text);
  if (!split.ok) {
    const {code, offset, reason} = split.problem;
    return failure({rule: code, offset, message: reason});
  }
  const parts = split.value;
  const segments = parts.filter((part): part is SegmentPart => part.kind === 'segment');
  const target = readSide(parts, 'target');
  const source = readSide(parts, 'source');

  const targetValues = readValues(target);
  if (!targetValues.ok) return targetValues;
  const mapped = mapFrontMatter(targetValues.value, file.locale);
  if (!mapped.ok) return mapped;
  const sourceValues = readOwnValues(source, target);

  const targetTitle = mapped.value.title ?? readTitle(target.text);
  const heading = readTitle(source.text);
  const sourceTitle = heading ?? ownValue(sourceValues, 'title', mapped.value.title) ?? targetTitle;
  const convertedTarget = convert(target, file, {...mapped.value, title: targetTitle});
  if (!convertedTarget.ok) return convertedTarget;
  const convertedSource = convert(source, file, {
    title: sourceTitle,
    description: ownValue(sourceValues, 'description', mapped.value.description),
    robots: mapped.value.robots,
  });
  if (!convertedSource.ok) return convertedSource;
  const sides = {target: convertedTarget.value, source: convertedSource.value};
  const blocks = {
    source: listBlocks(sides.source.article),
    target: listBlocks(sides.target.article),
  };
  const entries = pairBlocks(
    {blocks: blocks.source, units: sides.source.text.listSegments()},
    {blocks: blocks.target, units: sides.target.text.listSegments()},
    {
      ids: segments.map(({id}) => id),
      unitsOfKeys: groupByKey(listHeadSegments(segments, targetValues.value)),
      made: mapped.value.made,
    },
  );
  return success({
    source: sides.source.text.text,
    target: sides.target.text.text,
    ledger: {
      origin: {file: file.name, facts: mapped.value.facts},
      segments: entries,
    },
    made: mapped.value.made,
    segments: segments.length,
    findings: [
      ...mapped.value.findings,
      ...listSegmentFindings(parts),
      ...listLeftOut(segments, entries),
      ...listTitleFindings(mapped.value, sourceTitle, heading),
      ...sides.target.findings,
      ...listCodeFindings(sides.target.text, blocks.target, segments),
    ].sort((a, b) => a.offset - b.offset),
    edits: [...sides.source.edits, ...sides.target.edits],
  });
}

/** What a bilingual file says in one language: its shared parts and one side of each segment. */
export function readSide(parts: readonly SideBySidePart[], side: 'source' | 'target'): TracedText {
  let segment = -1;
  return TracedText.from(
    parts.map((part) => {
      if (part.kind === 'shared') return {text: part.text, origin: part.start, segment: null};
      segment++;
      return side === 'source'
        ? {text: part.source, origin: part.sourceStart, segment}
        : {text: part.target, origin: part.targetStart, segment};
    }),
  );
}

const fenced = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/u;

function readValues(side: TracedText): Result<readonly FrontMatterValue[], Refusal> {
  const [frontMatter] = fenced.exec(side.text) ?? [];
  if (frontMatter === undefined) {
    return /^---[ \t]*\n/u.test(side.text)
      ? failure({
          rule: 'front-matter-open',
          offset: 0,
          message: 'The front matter begins, but does not end.',
        })
      : success([]);
  }
  const yamlStart = frontMatter.indexOf('\n') + 1;
  const yaml = frontMatter.slice(yamlStart).replace(/---[ \t]*\n?$/u, '');
  const read = parseFrontMatter(yaml, yamlStart);
  if (!read.ok) {
    const {offset, reason} = read.problem;
    return failure({rule: 'front-matter-invalid', offset: side.originAt(offset), message: reason});
  }
  return success(
    read.value.map((value) => ({
      ...value,
      keyStart: side.originAt(value.keyStart),
      start: side.originAt(value.start),
      end: side.originAt(value.end),
    })),
  );
}

/** The values of the source's front matter, where it is another one than the translation's. */
function readOwnValues(source: TracedText, target: TracedText): readonly FrontMatterValue[] {
  if (fenced.exec(source.text)?.[0] === fenced.exec(target.text)?.[0]) return [];
  const values = readValues(source);
  return values.ok ? values.value : [];
}

/** A value of the source's front matter, where it is a segment and so not the translation's. */
function ownValue(values: readonly FrontMatterValue[], key: string, other: string | null) {
  const text = values.find(({path}) => path.length === 1 && path[0] === key)?.text.trim();
  return text === undefined || text === '' || text === other ? null : text;
}

const firstHeading = /^# .*$/mu;

/** The words of the first heading of level 1; null where there is none. */
function readTitle(text: string): string | null {
  const [line] = firstHeading.exec(text.replace(fenced, '')) ?? [];
  if (line === undefined) return null;
  const words = line
    .slice(2)
    .replace(/<a\s[^>]*>\s*<\/a>/iu, '')
    .trim();
  if (!/[\\`*_[\]<&~:!#^]|https?|www/u.test(words)) return words || null;
  const {root} = parseArticle(line);
  const [heading] = root.children;
  return (
    (heading && findTooDeep(root) === null && toString(heading, {includeHtml: false}).trim()) ||
    null
  );
}

interface ConvertedSide {
  readonly text: TracedText;
  readonly article: Article;
  readonly edits: readonly ReportedEdit[];
  readonly findings: readonly Finding[];
}

function convert(
  side: TracedText,
  {hasFile}: BilingualFile,
  frontMatter: Parameters<typeof writeFrontMatter>[0] & {readonly made?: Maker},
): Result<ConvertedSide, Refusal> {
  const edits: ReportedEdit[] = [];
  const name = frontMatter.made === undefined ? 'source' : 'target';
  const alerts = convertAlerts(side.text);
  let text = apply(side, [
    ...writeHead(side.text, frontMatter),
    ...convertHeadings(side.text),
    ...alerts.edits,
  ]);
  text = apply(text, endLastLine(text.text));
  let article = parseArticle(text.text);
  const tooDeep = findTooDeep(article.root);
  if (tooDeep !== null) {
    return failure({
      rule: 'nested-too-deeply',
      offset: text.originAt(tooDeep),
      message: `This stands in more than ${mostLevels} quotations, lists or other things, each in the next.`,
    });
  }
  for (let round = 0; round < mostRounds; round++) {
    const mended = mendArticle(article, {
      segmentStarts: listStarts(text),
      isInserted: (offset) => text.isInserted(offset),
      hasFile,
      hasHeading: createHasHeading(article),
    });
    if (mended.length === 0) break;
    text = apply(text, mended);
    article = parseArticle(text.text);
  }
  return success({
    text,
    article,
    edits,
    findings: alerts.unknown.map(({start, word}) => ({
      rule: 'alert-unknown',
      offset: side.originAt(start),
      message: `Nobody knows the alert "${word}", so it is a note with that title.`,
    })),
  });

  function apply(from: TracedText, changes: readonly Edit[]): TracedText {
    const possible = withoutOverlaps(changes);
    for (const {kind, start, end, text: after} of possible) {
      const before = from.text.slice(start, end);
      edits.push({kind, side: name, offset: from.originAt(start), before, after});
    }
    return from.replace(possible);
  }
}

/** Where segments begin whose first words are still their own: what the importer wrote is meant. */
function listStarts(text: TracedText): ReadonlySet<number> {
  const starts = text.listSegments().map(({start}) => start);
  return new Set(starts.filter((start) => !text.isInserted(start)));
}

function writeHead(text: string, frontMatter: Parameters<typeof writeFrontMatter>[0]) {
  const [before = ''] = fenced.exec(text) ?? [];
  const blanks = /^\n*/u.exec(text.slice(before.length))?.[0].length ?? 0;
  const edit: Edit = {
    kind: 'front-matter',
    start: 0,
    end: before.length + blanks,
    text: writeFrontMatter(frontMatter),
  };
  return edit.text === text.slice(0, edit.end) ? [] : [edit];
}

function endLastLine(text: string): readonly Edit[] {
  const end = text.length;
  return text.endsWith('\n') ? [] : [{kind: 'last-newline', start: end, end, text: '\n'}];
}

/** Reads the headings when somebody asks first, and once. */
function createHasHeading(article: Article): (id: string) => boolean {
  let ids: ReadonlySet<string | null> | undefined;
  return (id) => {
    ids ??= new Set(listBlocks(article).map(({headingId}) => headingId));
    return ids.has(id);
  };
}

function listTitleFindings(
  {title}: MappedFrontMatter,
  sourceTitle: string | null,
  heading: string | null,
): readonly Finding[] {
  if (heading !== null) return [];
  const missing: Finding = {
    rule: 'heading-missing',
    offset: 0,
    message: 'There is no heading of level 1 to take the title of the source from.',
  };
  const untranslated: Finding = {
    rule: 'title-untranslated',
    offset: 0,
    message: 'The source has the title of the translation, for it has none of its own.',
  };
  return sourceTitle === title ? [missing, untranslated] : [missing];
}

/** Segments in a block of code: as a rule its end was lost, and the rest of the article is in it. */
function listCodeFindings(
  text: TracedText,
  blocks: readonly Block[],
  segments: readonly SegmentPart[],
): readonly Finding[] {
  const code = blocks.filter(({kind}) => kind === 'code');
  if (code.length === 0) return [];
  return text
    .listSegments()
    .filter(({start}) => code.some((block) => block.start <= start && start < block.end))
    .map(({segment}) => ({
      rule: 'segment-in-code',
      offset: segments[segment]?.targetStart ?? 0,
      message: 'This segment stands in a block of code.',
    }));
}
