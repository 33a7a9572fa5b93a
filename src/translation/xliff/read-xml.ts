import {XMLParser, XMLValidator} from 'fast-xml-parser';

import {failure, success, type Result} from '../../core/result';
import {decodeXml} from './decode-xml';

/** An element, with its name in its namespace. */
export interface XmlElement {
  /** Empty where it is in none. */
  readonly namespace: string;
  readonly name: string;
  /** Those without a prefix, by name, and the others with the prefix that they were written with. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and words, comments and processing instructions left out. */
  readonly children: readonly (XmlElement | string)[];
  /** Line on which it begins, from 1. */
  readonly line: number;
}

/** Why a text is refused, and where. Lines count from 1. */
export interface XmlMistake {
  readonly line: number;
  readonly reason: string;
}

/** Deeper than any document that people work on, and not so deep that reading it would end in a crash. */
const deepest = 100;

const parser = new XMLParser({
  preserveOrder: true,
  // Entities are what a small file becomes a large one by; `decodeXml` reads those of XML itself.
  processEntities: false,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  cdataPropName: '#cdata',
  commentPropName: '#comment',
  captureMetaData: true,
  maxNestedTags: deepest,
});

/**
 * Reads a document of XML, namespaces included. One with a document type is refused: entities and files
 * of others are what it is for.
 */
export function readXml(document: string): Result<XmlElement, XmlMistake> {
  const text = document.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const declaration = findDeclaration(text);
  if (declaration !== null) {
    return failure({
      line: createLineFinder(text)(declaration),
      reason: 'it has a document type (<!DOCTYPE>), which may stand for anything: take it out',
    });
  }
  const isValid = XMLValidator.validate(text);
  if (isValid !== true) {
    return failure({line: isValid.err.line, reason: `it is no XML: ${isValid.err.msg}`});
  }
  const findLine = createLineFinder(text);
  try {
    const elements = (parser.parse(text) as readonly RawNode[])
      .map((node) => toChild(node, findLine, noNamespaces))
      .filter((child) => typeof child === 'object' && child !== null);
    const [root, second] = elements;
    if (root && !second) return success(root);
    return failure({line: 1, reason: 'it is no XML: it must be one element'});
  } catch (problem) {
    // The parser throws at names that would harm a program, and at what is nested too deep.
    return failure({line: 1, reason: `it is no XML that can be read: ${messageOf(problem)}`});
  }
}

/** What the parser makes of a piece: one key, that names what it is. */
type RawNode = Readonly<Record<string, unknown>>;

type Namespaces = ReadonlyMap<string, string>;

const noNamespaces: Namespaces = new Map();

/** Null of what says nothing. */
function toChild(
  node: RawNode,
  findLine: (offset: number) => number,
  above: Namespaces,
): XmlElement | string | null {
  const [name] = Object.keys(node).filter((key) => key !== ':@');
  if (name === undefined || name === '#comment' || name.startsWith('?')) return null;
  const content = node[name];
  if (name === '#text') return decodeXml(String(content));
  const children = content as readonly RawNode[];
  if (name === '#cdata') return children.map((child) => String(child['#text'] ?? '')).join('');
  const attributes = new Map(
    Object.entries((node[':@'] ?? {}) as Readonly<Record<string, unknown>>).map(
      ([key, value]) => [key, decodeXml(String(value))] as const,
    ),
  );
  const namespaces = addNamespaces(above, attributes);
  const [, prefix = '', local = name] = /^([^:]+):(.+)$/u.exec(name) ?? [];
  return {
    namespace: namespaces.get(prefix) ?? '',
    name: local,
    attributes,
    children: children
      .map((child) => toChild(child, findLine, namespaces))
      .filter((child) => child !== null),
    line: findLine(startOf(node)),
  };
}

function addNamespaces(above: Namespaces, attributes: ReadonlyMap<string, string>): Namespaces {
  const own = Array.from(attributes).flatMap(([key, value]): readonly [string, string][] => {
    if (key === 'xmlns') return [['', value]];
    return key.startsWith('xmlns:') ? [[key.slice('xmlns:'.length), value]] : [];
  });
  return own.length === 0 ? above : new Map([...above, ...own]);
}

function startOf(node: RawNode): number {
  const metadata = (node as Readonly<Record<symbol, unknown>>)[
    // Typed as the wrapper object, which it is not.
    XMLParser.getMetaDataSymbol() as symbol
  ];
  return (metadata as {readonly startIndex?: number} | undefined)?.startIndex ?? 0;
}

/** Where a `<!` stands that begins neither a comment nor a CDATA section; null where none does. */
function findDeclaration(text: string): number | null {
  let at = text.indexOf('<!');
  while (at !== -1) {
    const end = text.startsWith('<!--', at)
      ? text.indexOf('-->', at)
      : text.startsWith('<![CDATA[', at)
        ? text.indexOf(']]>', at)
        : null;
    if (end === null) return at;
    // What never ends is no XML, and the validator says so.
    at = end === -1 ? -1 : text.indexOf('<!', end);
  }
  return null;
}

/** Finds the line of an offset among many. */
function createLineFinder(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let from = 0;
    let to = ends.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ends[middle] ?? 0) < offset) from = middle + 1;
      else to = middle;
    }
    return from + 1;
  };
}

function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
