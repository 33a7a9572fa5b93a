import {failure, success, type Result} from '../../core/result';
import type {PeopleQuery, TextProperty, ValueProperty} from '../people/people-query';
import type {QueryProblem} from './query-problem';
import {tokenizeFilter, type FilterToken} from './tokenize-filter';

/** A `$filter` that was understood. */
export interface ParsedFilter {
  readonly query: PeopleQuery;
  /** True where Graph answers it only as an advanced query (`ne`, `not`, `endsWith`, null). */
  readonly isAdvanced: boolean;
}

const textProperties: readonly TextProperty[] = [
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
];
const valueProperties: Readonly<Record<ValueProperty, 'text' | 'boolean'>> = {
  accountEnabled: 'boolean',
  onPremisesSyncEnabled: 'boolean',
  userType: 'text',
  department: 'text',
  externalUserState: 'text',
};

/**
 * Parses what the practice tenant understands of `$filter` on users: `eq`, `ne`, `in`, `startsWith`,
 * `endsWith`, `and`, `or`, `not` and parentheses. Which of these are advanced: Microsoft Graph
 * "Advanced query capabilities on Microsoft Entra ID objects"
 * (learn.microsoft.com/graph/aad-advanced-queries), checked 2026-11-22.
 */
export function parseFilter(filter: string): Result<ParsedFilter, QueryProblem> {
  const tokens = tokenizeFilter(filter);
  if (!tokens) return failure(invalidFilter(filter));
  const parser = createParser(tokens, invalidFilter(filter));
  const query = parser.either();
  return query && parser.isAtEnd()
    ? success({query, isAdvanced: parser.isAdvanced()})
    : failure(parser.problem());
}

function invalidFilter(filter: string): QueryProblem {
  return {
    code: 'BadRequest',
    message: `Invalid filter clause: Syntax error in '${filter}'.`,
  };
}

function incompatibleTypes(property: string): QueryProblem {
  return {
    code: 'BadRequest',
    message: `Invalid filter clause: A binary operator with incompatible types was detected on property '${property}'.`,
  };
}

function unsupportedProperty(property: string): QueryProblem {
  return {
    code: 'Request_UnsupportedQuery',
    message: `Unsupported or invalid query filter clause specified for property '${property}' of resource 'User'.`,
  };
}

/** Recursive descent; null stands for a part that cannot be read. */
function createParser(tokens: readonly FilterToken[], syntaxProblem: QueryProblem) {
  let at = 0;
  let isAdvanced = false;
  let problem = syntaxProblem;

  function takeName(text: string): boolean {
    const next = tokens[at];
    const isTaken = next?.kind === 'name' && next.text.toLowerCase() === text;
    if (isTaken) at += 1;
    return isTaken;
  }

  function takeSign(text: '(' | ')' | ','): boolean {
    const next = tokens[at];
    const isTaken = next?.kind === 'sign' && next.text === text;
    if (isTaken) at += 1;
    return isTaken;
  }

  function takeProperty(): string | null {
    const next = tokens[at];
    at += 1;
    return next?.kind === 'name' ? next.text : null;
  }

  /** Undefined where no literal stands; null is a literal of its own. */
  function takeLiteral(): string | boolean | null | undefined {
    const next = tokens[at];
    at += 1;
    if (next?.kind === 'text') return next.text;
    if (next?.kind !== 'name') return undefined;
    return new Map([
      ['true', true],
      ['false', false],
      ['null', null],
    ]).get(next.text);
  }

  function refuse(other: QueryProblem): null {
    problem = other;
    return null;
  }

  function chain(word: 'and' | 'or', next: () => PeopleQuery | null): PeopleQuery | null {
    const parts = [next()];
    while (takeName(word)) parts.push(next());
    return joinParts(word, parts);
  }

  const either = (): PeopleQuery | null => chain('or', both);
  const both = (): PeopleQuery | null => chain('and', condition);

  function condition(): PeopleQuery | null {
    if (takeName('not')) {
      isAdvanced = true;
      const part = condition();
      return part && {kind: 'not', part};
    }
    if (takeSign('(')) {
      const query = either();
      return takeSign(')') ? query : null;
    }
    if (takeName('startswith')) return textFunction('startsWith');
    if (takeName('endswith')) {
      isAdvanced = true;
      return textFunction('endsWith');
    }
    return comparison();
  }

  function textFunction(test: 'startsWith' | 'endsWith'): PeopleQuery | null {
    const name = takeSign('(') ? takeProperty() : null;
    const text = takeSign(',') ? takeLiteral() : null;
    if (name === null || typeof text !== 'string' || !takeSign(')')) return null;
    const property = textProperties.find((known) => known === name);
    if (property && test === 'startsWith') return {kind: 'text', property, test, text};
    if (property === 'mail' || property === 'userPrincipalName') {
      return {kind: 'text', property, test: 'endsWith', text};
    }
    return refuse(unsupportedProperty(name));
  }

  function comparison(): PeopleQuery | null {
    const name = takeProperty();
    if (name === null) return null;
    if (takeName('eq')) return equals(name, takeLiteral());
    if (takeName('ne')) {
      isAdvanced = true;
      const part = equals(name, takeLiteral());
      return part && {kind: 'not', part};
    }
    if (!takeName('in') || !takeSign('(')) return null;
    const parts = [equals(name, takeLiteral())];
    while (takeSign(',')) parts.push(equals(name, takeLiteral()));
    return takeSign(')') ? joinParts('or', parts) : null;
  }

  function equals(name: string, value: string | boolean | null | undefined): PeopleQuery | null {
    if (value === undefined) return null;
    if (value === null) isAdvanced = true;
    const text = textProperties.find((known) => known === name);
    if (text && typeof value === 'string') {
      return {kind: 'text', property: text, test: 'equals', text: value};
    }
    if (!Object.hasOwn(valueProperties, name)) return refuse(unsupportedProperty(name));
    const property = name as ValueProperty;
    const isText = valueProperties[property] === 'text';
    if (value !== null && (typeof value === 'string') !== isText) {
      return refuse(incompatibleTypes(name));
    }
    return {kind: 'value', property, value};
  }

  return {
    either,
    isAtEnd: () => at === tokens.length,
    isAdvanced: () => isAdvanced,
    problem: () => problem,
  };
}

function joinParts(kind: 'and' | 'or', parts: readonly (PeopleQuery | null)[]): PeopleQuery | null {
  const read = parts.filter((part) => part !== null);
  if (read.length < parts.length) return null;
  return read.length === 1 ? read[0]! : {kind, parts: read};
}
