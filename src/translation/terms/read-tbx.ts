import {failure, success, type Result} from '../../core/result';
import {readXml, type XmlElement, type XmlMistake} from '../xliff/read-xml';

/** A word for a concept in one language. */
export interface TbxTerm {
  /** As the file has it: `nl`, `nl-NL`. */
  readonly locale: string;
  readonly text: string;
  /** What the glossary says of using it; null where it says nothing. */
  readonly status: 'preferred' | 'admitted' | 'deprecated' | null;
}

/** All words for one thing. */
export interface TbxConcept {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly terms: readonly TbxTerm[];
}

/**
 * Reads a glossary in TBX: version 3 (ISO 30042:2019, both styles, seen on 2026-11-22) and version 2
 * with `martif`, `termEntry`, `langSet`, and `tig` or `ntig`. Of all that may be said of a term only its
 * words and their administrative status are read.
 *
 * A document type that names a file, as version 2 has it, is passed over and the file is not read. One
 * that declares anything itself is refused: entities can make a large document of a small one.
 */
export function readTbx(document: string): Result<readonly TbxConcept[], XmlMistake> {
  const xml = readXml(leaveOutDoctype(document));
  if (!xml.ok) return xml;
  const root = xml.value;
  if (root.name !== 'tbx' && root.name !== 'martif') {
    const reason = `it is no TBX: its first element is ${root.name}, and not tbx or martif`;
    return failure({line: root.line, reason});
  }
  const [body] = listChildren(root, ['text']).flatMap((text) => listChildren(text, ['body']));
  if (!body) return failure({line: root.line, reason: 'it is no TBX: it has no text with a body'});
  try {
    return success(listChildren(body, ['conceptEntry', 'termEntry']).map(readConcept));
  } catch (problem) {
    if (!(problem instanceof TbxProblem)) throw problem;
    return failure({line: problem.line, reason: problem.message});
  }
}

/** Carries a mistake out of the depths of the document; never leaves this file. */
class TbxProblem extends Error {
  readonly line: number;

  constructor({line}: XmlElement, reason: string) {
    super(reason);
    this.line = line;
  }
}

/** Keeps the lines, so that places stay right. */
function leaveOutDoctype(document: string): string {
  const doctype = /<!DOCTYPE\s[^[<>]*>/uy;
  doctype.lastIndex = skipProlog(document);
  const [found = ''] = doctype.exec(document) ?? [];
  if (found === '') return document;
  const end = doctype.lastIndex;
  const start = end - found.length;
  return document.slice(0, start) + found.replace(/[^\r\n]/gu, ' ') + document.slice(end);
}

/** The offset after the declaration, instructions, comments and blanks that a document begins with. */
function skipProlog(document: string): number {
  const word = /[^\s\uFEFF]/gu;
  while (word.test(document)) {
    const start = word.lastIndex - 1;
    const close = document.startsWith('<!--', start)
      ? '-->'
      : document.startsWith('<?', start)
        ? '?>'
        : null;
    const end = close === null ? -1 : document.indexOf(close, start);
    if (close === null || end === -1) return start;
    word.lastIndex = end + close.length;
  }
  return document.length;
}

function readConcept(entry: XmlElement): TbxConcept {
  const terms = listChildren(entry, ['langSec', 'langSet']).flatMap((section) => {
    const locale = section.attributes.get('xml:lang') ?? '';
    if (locale === '') throw new TbxProblem(section, `this ${section.name} has no xml:lang`);
    return listChildren(section, ['termSec', 'tig', 'ntig']).map((group) => ({
      locale,
      text: readWords(group),
      status: readStatus(group),
    }));
  });
  return {line: entry.line, terms};
}

function readWords(group: XmlElement): string {
  const [term] = listDescendants(group).filter(({name}) => name === 'term');
  const text = term ? textOf(term).replace(/\s+/gu, ' ').trim() : '';
  if (text === '') throw new TbxProblem(group, `this ${group.name} has no words in a term`);
  return text;
}

/** Said by a note with a type, or by an element of that name, as the two styles of TBX have it. */
function readStatus(group: XmlElement): TbxTerm['status'] {
  const note = listDescendants(group).find(
    ({name, attributes}) =>
      name === 'administrativeStatus' || attributes.get('type') === 'administrativeStatus',
  );
  const said = note ? textOf(note).trim() : '';
  if (said.startsWith('preferred')) return 'preferred';
  if (said.startsWith('admitted')) return 'admitted';
  return said.startsWith('deprecated') || said.startsWith('superseded') ? 'deprecated' : null;
}

function listChildren(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  );
}

function listDescendants(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...listDescendants(child)],
  );
}

function textOf({children}: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
