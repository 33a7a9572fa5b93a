import {failure, success, type Result} from '../../core/result';
import {readXml, type XmlElement, type XmlMistake} from './read-xml';
import {unitStates, type UnitState} from './unit';

/** Core of XLIFF 2.0 and 2.1, which share it. */
const core = 'urn:oasis:names:tc:xliff:document:2.0';
const metadata = 'urn:oasis:names:tc:xliff:metadata:2.0';

/** A `<segment>` or an `<ignorable>`. */
export interface ReadPart {
  readonly isIgnorable: boolean;
  readonly state: UnitState;
  readonly source: XmlElement;
  readonly target: XmlElement | null;
  /** Place of the target among those of its unit, from 1, where it is not the one of its source. */
  readonly order: number | null;
}

/** A unit as it came back from a CAT tool. */
export interface ReadUnit {
  readonly id: string;
  readonly line: number;
  /** In the order of their sources. */
  readonly parts: readonly ReadPart[];
  /** What inline codes stand for, by the ids of the data. */
  readonly data: ReadonlyMap<string, XmlElement>;
  /** What the export wrote of the translation then: a hash, or `none`; null where a tool left it out. */
  readonly targetHash: string | null;
}

export interface ReadFile {
  /** Path of the source that it was made of. */
  readonly original: string | null;
  readonly line: number;
  readonly units: readonly ReadUnit[];
}

/** A document as it came back from a CAT tool. */
export interface ReadXliff {
  readonly sourceLocale: string | null;
  readonly targetLocale: string | null;
  readonly files: readonly ReadFile[];
}

/**
 * Reads an XLIFF document of version 2.0 or 2.1. Groups are gone through; what other namespaces hold is
 * passed by.
 */
export function readXliff(text: string): Result<ReadXliff, XmlMistake> {
  const read = readXml(text);
  if (!read.ok) return read;
  const root = read.value;
  const version = root.attributes.get('version') ?? 'none';
  if (root.name !== 'xliff') {
    return failure({line: root.line, reason: `it is no XLIFF: its element is <${root.name}>`});
  }
  if (root.namespace !== core) {
    return failure({
      line: root.line,
      reason: `it is XLIFF of version ${version}: save it as 2.0 or 2.1`,
    });
  }
  return success({
    sourceLocale: root.attributes.get('srcLang') ?? null,
    targetLocale: root.attributes.get('trgLang') ?? null,
    files: listChildren(root, 'file').map((file) => ({
      original: file.attributes.get('original') ?? null,
      line: file.line,
      units: listUnits(file),
    })),
  });
}

function listUnits(parent: XmlElement): readonly ReadUnit[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string' || child.namespace !== core) return [];
    if (child.name === 'group') return listUnits(child);
    return child.name === 'unit' ? [readUnit(child)] : [];
  });
}

function readUnit(unit: XmlElement): ReadUnit {
  const data = listChildren(unit, 'originalData').flatMap((all) => listChildren(all, 'data'));
  return {
    id: unit.attributes.get('id') ?? '',
    line: unit.line,
    parts: unit.children.flatMap((child) => {
      if (typeof child === 'string' || child.namespace !== core) return [];
      return child.name === 'segment' || child.name === 'ignorable' ? readPart(child) : [];
    }),
    data: new Map(data.map((each) => [each.attributes.get('id') ?? '', each])),
    targetHash: findTargetHash(unit),
  };
}

function readPart(part: XmlElement): readonly ReadPart[] {
  const [source] = listChildren(part, 'source');
  const [target] = listChildren(part, 'target');
  if (!source) return [];
  const order = Number(target?.attributes.get('order'));
  const state = part.attributes.get('state');
  return [
    {
      isIgnorable: part.name === 'ignorable',
      state: unitStates.find((known) => known === state) ?? 'initial',
      source,
      target: target ?? null,
      order: Number.isSafeInteger(order) && order > 0 ? order : null,
    },
  ];
}

function findTargetHash(unit: XmlElement): string | null {
  const metas = listChildren(unit, 'metadata', metadata)
    .flatMap((all) => listChildren(all, 'metaGroup', metadata))
    .filter(({attributes}) => attributes.get('category') === 'runbook')
    .flatMap((group) => listChildren(group, 'meta', metadata));
  const meta = metas.find(({attributes}) => attributes.get('type') === 'target-hash');
  return meta
    ? meta.children
        .filter((child) => typeof child === 'string')
        .join('')
        .trim()
    : null;
}

function listChildren(
  {children}: XmlElement,
  name: string,
  namespace = core,
): readonly XmlElement[] {
  return children.filter(
    (child): child is XmlElement =>
      typeof child === 'object' && child.name === name && child.namespace === namespace,
  );
}
