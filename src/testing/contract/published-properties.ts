import {readFileSync} from 'node:fs';
import ts from 'typescript';
import {isRecord} from '../../graph/json-shapes';

interface PublishedType {
  readonly parents: readonly string[];
  /** The written type of each property. */
  readonly properties: ReadonlyMap<string, string>;
}

let published: ReadonlyMap<string, PublishedType> | undefined;

/** Reads the interfaces of `@microsoft/microsoft-graph-types` (v1.0) from its declarations. */
function readPublishedTypes(): ReadonlyMap<string, PublishedType> {
  const path = require.resolve('@microsoft/microsoft-graph-types/microsoft-graph.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const types = new Map<string, PublishedType>();
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const properties = new Map<string, string>();
    for (const member of statement.members) {
      if (!ts.isPropertySignature(member) || !ts.isIdentifier(member.name)) continue;
      properties.set(member.name.text, member.type?.getText(source) ?? '');
    }
    const parents = (statement.heritageClauses ?? [])
      .flatMap(({types: clauses}) => Array.from(clauses))
      .map(({expression}) => expression.getText(source));
    types.set(statement.name.text, {parents, properties});
  }
  return types;
}

function findProperty(typeName: string, property: string): string | undefined {
  published ??= readPublishedTypes();
  const type = published.get(typeName);
  if (type === undefined) return undefined;
  const own = type.properties.get(property);
  if (own !== undefined) return own;
  for (const parent of type.parents) {
    const inherited = findProperty(parent, property);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

const itemTypeOf = (written: string) =>
  written.replace(/NullableOption<(.*)>/s, '$1').replace(/\[\]$/, '');

/**
 * Lists the properties of `value` that Graph's published type does not have, at any depth, as
 * `User.nickName`. OData's own annotations (`@odata.…`) count as known.
 */
export function findUnknownProperties(typeName: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => findUnknownProperties(typeName, item));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([property, inner]) => {
    if (property.startsWith('@odata.')) return [];
    const written = findProperty(typeName, property);
    if (written === undefined) return [`${typeName}.${property}`];
    return findUnknownProperties(itemTypeOf(written), inner);
  });
}
