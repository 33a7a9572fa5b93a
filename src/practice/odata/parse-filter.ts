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

/** Thrown inside the parser only; leaves it as a value. */
class FilterRefusal extends Error {
  readonly problem: QueryProblem;

  constructor(problem: QueryProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/**
 * Parses what the practice tenant understands of `$filter` on users: `eq`, `ne`, `in`, `startsWith`,
 * `endsWith`, `and`, `or`, `not` and parentheses. Which of these are advanced: Microsoft Graph
 * "Advanced query capabilities on Microsoft Entra ID objects"
 * (learn.microsoft.com/graph/aad-advanced-queries), checked 2026-11-22.
 */
export function parseFilter(filter: string): Result<ParsedFilter, QueryProblem> {
  const tokens = tokenizeFilter(filter);
  if (!tokens) return failure(invalidFilter(filter));
  try {
    return success(new FilterParser(filter, tokens).parse());
  } catch (error) {
    if (error instanceof FilterRefusal) return failure(error.problem);
    throw error;
  }
}

function invalidFilter(filter: string): QueryProblem {
  return {
    code: 'BadRequest',
    message: `Invalid filter clause: Syntax error in '${filter}'.`,
  };
}

function unsupportedProperty(property: string): QueryProblem {
  return {
    code: 'Request_UnsupportedQuery',
    message: `Unsupported or invalid query filter clause specified for property '${property}' of resource 'User'.`,
  };
}

class FilterParser {
  readonly #filter: string;
  readonly #tokens: readonly FilterToken[];
  #at = 0;
  #isAdvanced = false;

  constructor(filter: string, tokens: readonly FilterToken[]) {
    this.#filter = filter;
    this.#tokens = tokens;
  }

  parse(): ParsedFilter {
    const query = this.#either();
    if (this.#at < this.#tokens.length) this.#refuse();
    return {query, isAdvanced: this.#isAdvanced};
  }

  #either(): PeopleQuery {
    const parts = [this.#both()];
    while (this.#takeName('or')) parts.push(this.#both());
    return parts.length === 1 ? parts[0]! : {kind: 'or', parts};
  }

  #both(): PeopleQuery {
    const parts = [this.#condition()];
    while (this.#takeName('and')) parts.push(this.#condition());
    return parts.length === 1 ? parts[0]! : {kind: 'and', parts};
  }

  #condition(): PeopleQuery {
    if (this.#takeName('not')) {
      this.#isAdvanced = true;
      return {kind: 'not', part: this.#condition()};
    }
    if (this.#takeSign('(')) {
      const query = this.#either();
      this.#expectSign(')');
      return query;
    }
    if (this.#takeName('startswith')) return this.#textFunction('startsWith');
    if (this.#takeName('endswith')) {
      this.#isAdvanced = true;
      return this.#textFunction('endsWith');
    }
    return this.#comparison();
  }

  #textFunction(test: 'startsWith' | 'endsWith'): PeopleQuery {
    this.#expectSign('(');
    const name = this.#expectName();
    this.#expectSign(',');
    const text = this.#literal();
    this.#expectSign(')');
    if (typeof text !== 'string') return this.#refuse();
    const property = textProperties.find((known) => known === name);
    if (property && test === 'startsWith') return {kind: 'text', property, test, text};
    if (property === 'mail' || property === 'userPrincipalName') {
      return {kind: 'text', property, test: 'endsWith', text};
    }
    throw new FilterRefusal(unsupportedProperty(name));
  }

  #comparison(): PeopleQuery {
    const property = this.#expectName();
    if (this.#takeName('eq')) return this.#equals(property, this.#literal());
    if (this.#takeName('ne')) {
      this.#isAdvanced = true;
      return {kind: 'not', part: this.#equals(property, this.#literal())};
    }
    if (!this.#takeName('in')) return this.#refuse();
    this.#expectSign('(');
    const parts = [this.#equals(property, this.#literal())];
    while (this.#takeSign(',')) parts.push(this.#equals(property, this.#literal()));
    this.#expectSign(')');
    return {kind: 'or', parts};
  }

  #equals(name: string, value: string | boolean | null): PeopleQuery {
    if (value === null) this.#isAdvanced = true;
    const text = textProperties.find((known) => known === name);
    if (text && typeof value === 'string') {
      return {kind: 'text', property: text, test: 'equals', text: value};
    }
    if (!(name in valueProperties)) throw new FilterRefusal(unsupportedProperty(name));
    const property = name as ValueProperty;
    const isText = valueProperties[property] === 'text';
    if (value !== null && (typeof value === 'string') !== isText) {
      throw new FilterRefusal({
        code: 'BadRequest',
        message: `Invalid filter clause: A binary operator with incompatible types was detected on property '${name}'.`,
      });
    }
    return {kind: 'value', property, value};
  }

  #literal(): string | boolean | null {
    const next = this.#tokens[this.#at];
    this.#at += 1;
    if (next?.kind === 'text') return next.text;
    if (next?.kind === 'name' && next.text === 'true') return true;
    if (next?.kind === 'name' && next.text === 'false') return false;
    if (next?.kind === 'name' && next.text === 'null') return null;
    return this.#refuse();
  }

  #takeName(text: string): boolean {
    const next = this.#tokens[this.#at];
    const isTaken = next?.kind === 'name' && next.text.toLowerCase() === text;
    if (isTaken) this.#at += 1;
    return isTaken;
  }

  #takeSign(text: string): boolean {
    const next = this.#tokens[this.#at];
    const isTaken = next?.kind === 'sign' && next.text === text;
    if (isTaken) this.#at += 1;
    return isTaken;
  }

  #expectSign(text: string): void {
    if (!this.#takeSign(text)) this.#refuse();
  }

  #expectName(): string {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'name') return this.#refuse();
    this.#at += 1;
    return next.text;
  }

  #refuse(): never {
    throw new FilterRefusal(invalidFilter(this.#filter));
  }
}
