import {failure, success, type Result} from '../../core/result';
import {splitWords} from '../people/fold-text';
import type {PeopleQuery} from '../people/people-query';
import type {QueryProblem} from './query-problem';

type SearchToken =
  {readonly kind: 'clause'; readonly text: string} | {readonly kind: 'sign'; readonly text: string};

const token = /\s*(?:"((?:[^"\\]|\\.)*)"|(AND|OR|\(|\)))/y;
const addressProperties = ['mail', 'userPrincipalName', 'givenName', 'surname'] as const;

/**
 * Parses `$search` on users: clauses `"property:text"` joined by AND and OR. Words of a display name
 * are found by how they begin; other properties by how they begin as a whole. Only `"` and `\` are
 * escaped. Source: Microsoft Graph "$search query parameter"
 * (learn.microsoft.com/graph/search-query-parameter), checked 2026-11-22.
 */
export function parseSearch(search: string): Result<PeopleQuery, QueryProblem> {
  const tokens = tokenize(search);
  if (!tokens || tokens.length === 0) return failure(invalidSearch(search));
  const parser = createParser(tokens);
  const query = parser.either();
  return query && parser.isAtEnd() ? success(query) : failure(invalidSearch(search));
}

function invalidSearch(search: string): QueryProblem {
  return {code: 'Request_BadRequest', message: `Invalid search clause: '${search}'.`};
}

function tokenize(search: string): readonly SearchToken[] | null {
  const tokens: SearchToken[] = [];
  const end = search.trimEnd().length;
  let at = 0;
  while (at < end) {
    token.lastIndex = at;
    const match = token.exec(search);
    if (!match) return null;
    const [, clause, sign] = match;
    tokens.push(
      clause === undefined
        ? {kind: 'sign', text: sign!}
        : {kind: 'clause', text: clause.replace(/\\(.)/gs, '$1')},
    );
    at = token.lastIndex;
  }
  return tokens;
}

/** Recursive descent; null stands for a clause that cannot be read. */
function createParser(tokens: readonly SearchToken[]) {
  let at = 0;

  function take(sign: string): boolean {
    const next = tokens[at];
    const isTaken = next?.kind === 'sign' && next.text === sign;
    if (isTaken) at += 1;
    return isTaken;
  }

  function chain(sign: 'AND' | 'OR', next: () => PeopleQuery | null): PeopleQuery | null {
    const parts = [next()];
    while (take(sign)) parts.push(next());
    const read = parts.filter((part) => part !== null);
    if (read.length < parts.length) return null;
    return read.length === 1 ? read[0]! : {kind: sign === 'AND' ? 'and' : 'or', parts: read};
  }

  const either = (): PeopleQuery | null => chain('OR', both);
  const both = (): PeopleQuery | null => chain('AND', one);

  function one(): PeopleQuery | null {
    if (take('(')) {
      const query = either();
      return take(')') ? query : null;
    }
    const next = tokens[at];
    at += 1;
    return next?.kind === 'clause' ? readClause(next.text) : null;
  }

  return {either, isAtEnd: () => at === tokens.length};
}

function readClause(clause: string): PeopleQuery | null {
  const colon = clause.indexOf(':');
  const name = clause.slice(0, colon).trim();
  const text = clause.slice(colon + 1).trim();
  if (colon < 0 || text === '') return null;
  if (name === 'displayName') return searchWords(text);
  const property = addressProperties.find((known) => known === name);
  return property ? {kind: 'text', property, test: 'startsWith', text} : null;
}

/** Text without a letter or digit finds nobody. */
function searchWords(text: string): PeopleQuery {
  const parts = splitWords(text).map((word) => ({kind: 'word' as const, text: word}));
  if (parts.length === 0) return {kind: 'not', part: {kind: 'everyone'}};
  return parts.length === 1 ? parts[0]! : {kind: 'and', parts};
}
