import {escapeContent, escapeValue} from './escape-xml';
import type {CodeKind, CodePiece, InlinePiece} from './inline-piece';
import type {Unit, UnitFile} from './unit';

/** What CAT tools are told of a kind of markup, and what they may let a translator do with it. */
interface CodeTraits {
  readonly type: 'fmt' | 'ui' | 'link' | 'image' | 'other';
  readonly subType?: string;
  readonly canCopy: boolean;
  readonly canDelete: boolean;
}

const traits: Readonly<Record<CodeKind, CodeTraits>> = {
  strong: {type: 'fmt', subType: 'xlf:b', canCopy: true, canDelete: true},
  emphasis: {type: 'fmt', subType: 'xlf:i', canCopy: true, canDelete: true},
  delete: {type: 'fmt', subType: 'runbook:delete', canCopy: true, canDelete: true},
  link: {type: 'link', canCopy: false, canDelete: false},
  image: {type: 'image', canCopy: false, canDelete: false},
  code: {type: 'other', subType: 'runbook:code', canCopy: true, canDelete: false},
  html: {type: 'other', subType: 'runbook:html', canCopy: true, canDelete: false},
  break: {type: 'fmt', subType: 'xlf:lb', canCopy: true, canDelete: true},
  escape: {type: 'other', subType: 'runbook:escape', canCopy: true, canDelete: true},
  placeholder: {type: 'ui', subType: 'xlf:var', canCopy: true, canDelete: false},
  footnote: {type: 'other', subType: 'runbook:footnote', canCopy: false, canDelete: false},
  directive: {type: 'other', subType: 'runbook:directive', canCopy: false, canDelete: false},
  whole: {type: 'other', subType: 'runbook:block', canCopy: false, canDelete: false},
};

/** Whether a translator may leave this markup out. */
export function mayBeDeleted({kind}: CodePiece): boolean {
  return traits[kind].canDelete;
}

/** Whether a translator may use this markup more than once. */
export function mayBeCopied({kind}: CodePiece): boolean {
  return traits[kind].canCopy;
}

/** The languages of a document, as BCP 47 tags. */
export interface XliffLanguages {
  readonly source: string;
  readonly target: string;
  readonly isRightToLeft: boolean;
}

/**
 * Writes articles as an XLIFF 2.1 document: the same articles always as the same text, with no date in it.
 *
 * Markup stands as inline codes, so that a CAT tool keeps it together, and what it is in
 * `<originalData>`. The hashes by which an import finds what changed since stand as metadata (`mda`).
 *
 * The format: XLIFF 2.1, OASIS Standard of 13 February 2018, seen on 2026-11-22.
 */
export function writeXliff(files: readonly UnitFile[], languages: XliffLanguages): string {
  const {source, target, isRightToLeft} = languages;
  const direction = isRightToLeft ? ' trgDir="rtl"' : '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="${escapeValue(source)}" trgLang="${escapeValue(target)}">`,
    ...files.flatMap(({original, sourceHash, units}, index) => [
      `  <file id="f${index + 1}" original="${escapeValue(original)}"${direction} xml:space="preserve">`,
      ...writeMetadata({'source-hash': sourceHash}, '    '),
      ...units.flatMap(writeUnit),
      '  </file>',
    ]),
    '</xliff>',
    '',
  ].join('\n');
}

function writeMetadata(values: Readonly<Record<string, string>>, indent: string) {
  const metas = Object.entries(values).map(
    ([type, value]) => `<mda:meta type="${type}">${escapeValue(value)}</mda:meta>`,
  );
  return [
    `${indent}<mda:metadata><mda:metaGroup category="runbook">${metas.join('')}</mda:metaGroup></mda:metadata>`,
  ];
}

function writeUnit(unit: Unit): readonly string[] {
  const {id, isTranslatable, source, target, state, subState, targetHash, notes} = unit;
  const data = new OriginalData();
  const write = (pieces: readonly InlinePiece[]) => writePieces(pieces, unit, data);
  const sourceText = write(source);
  const targetText = target && write(target);
  const why = subState === null ? '' : ` subState="${subState}"`;
  return [
    `    <unit id="${escapeValue(id)}"${isTranslatable ? '' : ' translate="no"'}>`,
    ...writeMetadata({'target-hash': targetHash ?? 'none'}, '      '),
    '      <notes>',
    ...notes.map(
      ({category, text}) => `        <note category="${category}">${escapeValue(text)}</note>`,
    ),
    '      </notes>',
    ...data.write(),
    `      <segment state="${state}"${why}>`,
    `        <source>${sourceText}</source>`,
    ...(targetText === null ? [] : [`        <target>${targetText}</target>`]),
    '      </segment>',
    '    </unit>',
  ];
}

/** What inline codes stand for, each text once. */
class OriginalData {
  readonly #ids = new Map<string, string>();

  idOf(text: string): string {
    const id = this.#ids.get(text) ?? `d${this.#ids.size + 1}`;
    this.#ids.set(text, id);
    return id;
  }

  write(): readonly string[] {
    if (this.#ids.size === 0) return [];
    const data = Array.from(
      this.#ids,
      ([text, id]) => `        <data id="${id}">${escapeContent(text)}</data>`,
    );
    return ['      <originalData>', ...data, '      </originalData>'];
  }
}

function writePieces(pieces: readonly InlinePiece[], unit: Unit, data: OriginalData): string {
  return pieces
    .map((piece) => {
      if (piece.type === 'text') return escapeContent(piece.text);
      const id = unit.codeIds.get(piece) ?? '';
      const common = ` id="${id}"${writeTraits(piece.kind)}`;
      if (piece.type === 'standalone') {
        return `<ph${common} equiv="${escapeValue(readable(piece.open))}" disp="${escapeValue(piece.open)}" dataRef="${data.idOf(piece.open)}"/>`;
      }
      const start = `dispStart="${escapeValue(piece.open)}" dataRefStart="${data.idOf(piece.open)}"`;
      const end = `dispEnd="${escapeValue(piece.close)}" dataRefEnd="${data.idOf(piece.close)}"`;
      return `<pc${common} ${start} ${end}>${writePieces(piece.children, unit, data)}</pc>`;
    })
    .join('');
}

function writeTraits(kind: CodeKind): string {
  const {type, subType, canCopy, canDelete} = traits[kind];
  return [
    ` type="${type}"`,
    subType === undefined ? '' : ` subType="${subType}"`,
    canCopy ? '' : ' canCopy="no"',
    canDelete ? '' : ' canDelete="no"',
  ].join('');
}

/** What a code stands for where it is read aloud, counted or searched. */
function readable(open: string): string {
  return open.replace(/^`+ ?| ?`+$|^\\(?=.)/gu, '');
}
