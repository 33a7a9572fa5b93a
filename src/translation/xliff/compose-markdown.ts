import {failure, success, type Result} from '../../core/result';
import type {CodePiece} from './inline-piece';
import type {ReadPart, ReadUnit} from './read-xliff';
import type {XmlElement} from './read-xml';

/** The markup that ids stand for. */
export type CodesById = ReadonlyMap<string, CodePiece>;

/** The text of one side of a unit, and the markup that was put into it. */
export interface Composed {
  readonly text: string;
  /** The markup in it, in its order, each as often as it comes. */
  readonly used: readonly CodePiece[];
}

/** Puts the sources of a unit together: segments and what stands between them. */
export function composeSource(unit: ReadUnit, codes: CodesById): Result<Composed, string> {
  return compose(
    unit.parts.map(({source}) => source),
    new CodeFinder(unit, codes),
  );
}

/**
 * Puts the targets of a unit together, in the order that they ask for. What stands between segments is
 * that of the source where nobody translated it.
 */
export function composeTarget(unit: ReadUnit, codes: CodesById): Result<Composed, string> {
  const inOrder = unit.parts
    .map((part, index) => ({part, place: part.order ?? index + 1}))
    .sort((a, b) => a.place - b.place)
    .flatMap(({part}) => contentOf(part));
  return compose(inOrder, new CodeFinder(unit, codes));
}

function contentOf({isIgnorable, source, target}: ReadPart): readonly XmlElement[] {
  if (target) return [target];
  return isIgnorable ? [source] : [];
}

/** Finds the markup of the article that an inline code stands for. */
class CodeFinder {
  readonly #data: ReadUnit['data'];
  readonly #codes: CodesById;

  constructor({data}: ReadUnit, codes: CodesById) {
    this.#data = data;
    this.#codes = codes;
  }

  find({attributes}: XmlElement): CodePiece | undefined {
    const known = this.#codes.get(attributes.get('copyOf') ?? attributes.get('id') ?? '');
    if (known) return known;
    // A tool names the copy of a code anew, and lets it refer to the same data (XLIFF 2.1, copyOf).
    const open = this.#read(attributes.get('dataRefStart') ?? attributes.get('dataRef'));
    const close = this.#read(attributes.get('dataRefEnd'));
    if (open === null) return undefined;
    return Array.from(this.#codes.values()).find(
      (code) =>
        code.open === open && (close === null || (code.type === 'paired' && code.close === close)),
    );
  }

  #read(reference: string | undefined): string | null {
    const data = this.#data.get(reference ?? '');
    return data ? textOf(data) : null;
  }
}

/** Writes Markdown of inline codes, and keeps count of what it used. */
class Composer {
  readonly #codes: CodeFinder;
  readonly #used: CodePiece[] = [];
  /** Start codes that were not ended, by their ids. */
  readonly #open = new Map<string, CodePiece>();
  #text = '';

  constructor(codes: CodeFinder) {
    this.#codes = codes;
  }

  /** Takes one element's content in; tells why it cannot. */
  addAll(children: XmlElement['children']): string | null {
    for (const child of children) {
      const mistake = typeof child === 'string' ? this.#add(child) : this.#addElement(child);
      if (mistake !== null) return mistake;
    }
    return null;
  }

  finish(): Result<Composed, string> {
    const [id] = Array.from(this.#open.keys());
    if (id !== undefined) return failure(`the code ${id} begins and never ends`);
    return success({text: this.#text, used: this.#used});
  }

  #add(text: string): null {
    this.#text += text;
    return null;
  }

  #addElement(element: XmlElement): string | null {
    const {name, attributes, children} = element;
    switch (name) {
      case 'cp':
        return this.#add(String.fromCodePoint(codePointOf(attributes.get('hex'))));
      case 'mrk':
        return this.addAll(children);
      case 'sm':
      case 'em':
        return null;
      case 'ph':
      case 'pc':
      case 'sc':
        return this.#addMarkup(element);
      case 'ec':
        return this.#endCode(attributes.get('startRef') ?? attributes.get('id') ?? '');
      default:
        return `<${name}> is no inline code of XLIFF`;
    }
  }

  #addMarkup(element: XmlElement): string | null {
    const {name, attributes, children} = element;
    const id = attributes.get('id') ?? '';
    const code = this.#codes.find(element);
    if (!code) return `the code ${id} is not of this unit`;
    if ((name === 'ph') !== (code.type === 'standalone')) {
      return `the code ${id} is another kind of code in the article`;
    }
    this.#used.push(code);
    this.#add(code.open);
    if (name === 'sc') this.#open.set(id, code);
    if (name !== 'pc' || code.type !== 'paired') return null;
    return this.addAll(children) ?? this.#add(code.close);
  }

  #endCode(id: string): string | null {
    const code = this.#open.get(id);
    if (code?.type !== 'paired') return `the code ${id} ends without a beginning`;
    this.#open.delete(id);
    return this.#add(code.close);
  }
}

function compose(elements: readonly XmlElement[], codes: CodeFinder): Result<Composed, string> {
  const composer = new Composer(codes);
  for (const {children} of elements) {
    const mistake = composer.addAll(children);
    if (mistake !== null) return failure(mistake);
  }
  return composer.finish();
}

/** The replacement character for what is no character. */
function codePointOf(hex: string | undefined): number {
  const code = /^[\da-f]{1,6}$/iu.test(hex ?? '') ? Number.parseInt(hex ?? '', 16) : 0xfffd;
  return code <= 0x10ffff ? code : 0xfffd;
}

/**
 * Whether the markup that a unit's source had when it was exported is the markup of today, as far as its
 * `<originalData>` is still there to tell. What a document says there is only ever compared: what is
 * written into an article is markup of the article's own.
 */
export function hasSameMarkup({parts, data}: ReadUnit, codes: CodesById): boolean {
  const isSame = (reference: string | undefined, text: string | null): boolean => {
    const known = data.get(reference ?? '');
    return known === undefined || text === null || textOf(known) === text;
  };
  const isElementSame = (element: XmlElement): boolean => {
    const {attributes, children} = element;
    const code = codes.get(attributes.get('id') ?? '');
    return (
      (!code ||
        (isSame(attributes.get('dataRefStart') ?? attributes.get('dataRef'), code.open) &&
          isSame(attributes.get('dataRefEnd'), code.type === 'paired' ? code.close : null))) &&
      children.every((child) => typeof child === 'string' || isElementSame(child))
    );
  };
  return parts.every(({source}) => isElementSame(source));
}

function textOf({children}: XmlElement): string {
  return children
    .map((child) =>
      typeof child === 'string'
        ? child
        : String.fromCodePoint(codePointOf(child.attributes.get('hex'))),
    )
    .join('');
}
