import {firstNames} from './first-names';
import {foldText, splitWords} from './fold-text';
import {lastNames, secondLastNames} from './last-names';

/** A name in the forms that ordering, searching and addresses need. */
export interface NameEntry {
  readonly name: string;
  /** Lower case, diacritics kept. */
  readonly lower: string;
  /** The form in addresses: folded, spaces as dots (`de.vries`). */
  readonly slug: string;
  readonly words: readonly string[];
  /** How a display name begins with this name, and how an address does. */
  readonly nameHead: string;
  readonly addressHead: string;
}

/** All names in the order in which Graph would list them. */
export interface NameTables {
  readonly first: readonly NameEntry[];
  readonly last: readonly NameEntry[];
  readonly second: readonly NameEntry[];
}

let tables: NameTables | undefined;

/** The name lists, sorted once, on first use. */
export function nameTables(): NameTables {
  tables ??= {
    first: sortedEntries(firstNames),
    last: sortedEntries(lastNames),
    second: sortedEntries(secondLastNames),
  };
  return tables;
}

function sortedEntries(names: readonly string[]): readonly NameEntry[] {
  return names
    .map((name) => ({name, key: foldText(name)}))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map(({name, key}) => {
      const lower = name.toLowerCase();
      const slug = key.replaceAll(' ', '.');
      const heads = {nameHead: `${lower} `, addressHead: `${slug}.`};
      return {name, lower, slug, words: splitWords(name), ...heads};
    });
}
