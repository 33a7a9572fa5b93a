import type {Block} from '../../content/block';
import {normaliseText} from '../../content/normalise-text';
import {parseArticle} from '../../content/parse-article';
import type {Composed} from './compose-markdown';
import {listCodes, listTexts, signatureOf, type CodePiece, type InlinePiece} from './inline-piece';
import {splitBlock} from './split-inline';
import {mayBeCopied, mayBeDeleted} from './write-xliff';

/** What a new translation is held against. */
export interface TargetContext {
  /** The block that it is to be the words of: of the translation, or of the source where it is new. */
  readonly block: Block;
  readonly source: readonly InlinePiece[];
  /** The translation of today; null where there is none. */
  readonly target: readonly InlinePiece[] | null;
  /** Whether that is of a source that has changed. */
  readonly isStale: boolean;
  /** Of `listLabels`, with the article that it goes into. */
  readonly labels: readonly string[];
}

/**
 * Control characters, halves of pairs, and what is no character: nothing that a page could show. A line
 * separator ends a line for Docusaurus, which then does not find the id of a heading (3.10.2, 2026-11-22).
 */
const unprintable =
  /[\p{Cc}\u2028\u2029\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u;

/**
 * A translation may be so much longer than its block. A parser takes time that grows with the square of
 * some texts: of 40,000 characters of `*a`, 12 seconds.
 */
const mostCharacters = 4_000;
const mostTimesLonger = 8;

/** Markup that a translator may type: it changes how words look, and nothing else. */
const mayBeTyped: readonly CodePiece['kind'][] = ['strong', 'emphasis', 'delete', 'code', 'escape'];

/** The text of a new translation, laid out as `Block.text` is. */
export function layOutTarget({text}: Composed): string {
  const breaks = Array.from(text.matchAll(/(?<!\\)\\\n/gu), ({index}) => index);
  return normaliseText(text, 0, breaks);
}

/**
 * Says why a new translation would break its page: in a few words that go on after its name, or null
 * where it would not.
 */
export function judgeTarget(composed: Composed, context: TargetContext): string | null {
  const text = layOutTarget(composed);
  const {block, source, target, isStale, labels} = context;
  if (text === '') return 'it has no words';
  if (text.length > mostCharacters + mostTimesLonger * block.text.length) {
    return `it has ${text.length} characters, far more than what it translates`;
  }
  const strange = unprintable.exec(text.replaceAll('\\\n', ''));
  if (strange) return `it has a character that no page can show (${nameOf(strange[0])})`;
  if (/\n[^\S\n]*\n/u.test(composed.text.trim())) {
    return 'it has a blank line, which would make two blocks of one';
  }
  const pieces = splitBlock({kind: block.kind, text}, labels);
  const found = listCodes(pieces);
  return (
    findBroken(composed.used, found) ??
    findLost(composed.used, listCodes(isStale || !target ? source : target)) ??
    findCopied(composed.used, source, target) ??
    findTyped(composed.used, found) ??
    findRaw(pieces, [source, target ?? []], block) ??
    findOtherBlock(text, block)
  );
}

/** Markup that was put in and is none where it stands: `**` beside a blank. */
function findBroken(used: readonly CodePiece[], found: readonly CodePiece[]): string | null {
  const broken = subtract(used, found)[0];
  return broken
    ? `its ${broken.kind} ${describe(broken)} would not be read as such where it stands: look at the blanks and signs beside it`
    : null;
}

/**
 * Markup that must not be left out: all of the source, or, while the translation is right for it, all that
 * the translation has, for it may lead to another place on purpose.
 */
function findLost(used: readonly CodePiece[], needed: readonly CodePiece[]): string | null {
  const count = (codes: readonly CodePiece[], kind: CodePiece['kind']) =>
    codes.filter((code) => code.kind === kind).length;
  const lost = needed.find(
    (code) =>
      !mayBeDeleted(code) &&
      !used.some((other) => isSame(code, other)) &&
      count(used, code.kind) < count(needed, code.kind),
  );
  return lost ? `it lost the ${lost.kind} ${describe(lost)}` : null;
}

function findCopied(
  used: readonly CodePiece[],
  source: readonly InlinePiece[],
  target: readonly InlinePiece[] | null,
): string | null {
  const most = (code: CodePiece) =>
    Math.max(
      ...[source, target ?? []].map(
        (side) => listCodes(side).filter((other) => isSame(code, other)).length,
      ),
    );
  const copied = used.find(
    (code) => !mayBeCopied(code) && used.filter((other) => isSame(code, other)).length > most(code),
  );
  return copied ? `it has the ${copied.kind} ${describe(copied)} more often than the source` : null;
}

/** Markup that nobody put in as a code. */
function findTyped(used: readonly CodePiece[], found: readonly CodePiece[]): string | null {
  const typed = subtract(found, used).find((code) => !mayBeTyped.includes(code.kind));
  return typed ? `its words read as ${nameKind(typed.kind)}: ${describe(typed)}` : null;
}

const nameKind = (kind: string) => (kind === 'html' ? 'HTML' : `a ${kind}`);

/** `<` and `{` that MDX would take for the beginning of code. */
function findRaw(
  pieces: readonly InlinePiece[],
  sides: readonly (readonly InlinePiece[])[],
  {kind}: Block,
): string | null {
  if (kind === 'front-matter') return null;
  const count = (side: readonly InlinePiece[], sign: string) =>
    listTexts(side).join('').split(sign).length - 1;
  const raw = ['<', '{'].find(
    (sign) => count(pieces, sign) > Math.max(...sides.map((side) => count(side, sign))),
  );
  return raw === undefined
    ? null
    : `it has a bare "${raw}", which a page would read as code: write "\\${raw}"`;
}

/** What the words would become where they begin a line. */
function findOtherBlock(text: string, {kind, containers}: Block): string | null {
  if (kind !== 'paragraph') return null;
  const code = /^(?:import|export)(?=\s)/u.exec(text)?.[0];
  if (code !== undefined && containers.length === 0) {
    return `it begins with "${code}", which MDX takes for code: let it begin with another word`;
  }
  const {children} = parseArticle(`\n${text}`).root;
  const [first] = children;
  if (children.length === 1 && first?.type === 'paragraph') return null;
  return first
    ? `it would become a ${first.type} where it begins a line`
    : 'it would become no paragraph';
}

function describe(code: CodePiece): string {
  return code.type === 'paired' ? `${code.open}…${code.close}` : code.open;
}

function isSame(a: CodePiece, b: CodePiece): boolean {
  return signatureOf(a) === signatureOf(b);
}

/** What is left of some markup after each of the other was taken from it once. */
function subtract(from: readonly CodePiece[], other: readonly CodePiece[]): readonly CodePiece[] {
  const left = other.map(signatureOf);
  return from.filter((code) => {
    const at = left.indexOf(signatureOf(code));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

function nameOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
