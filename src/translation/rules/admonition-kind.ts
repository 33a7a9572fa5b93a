import type {Nodes, Parents} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';

import type {Block} from '../../content/block';
import {listTranslated} from './parts/list-translated';
import type {Rule} from './rule';

/**
 * What is in an admonition in the source is in one of the same kind, with the same settings: a warning
 * that became a note is read too late. The word after `:::` is markup, whatever its language.
 *
 * @example
 *   {"name": "the same kind, with a title of its own"}
 *
 *   ```markdown source
 *   :::note[Mind this]
 *
 *   Do not.
 *
 *   :::
 *   ```
 *
 *   ```markdown target
 *   :::note[Let op]
 *
 *   Niet doen.
 *
 *   :::
 *   ```
 *
 * @example
 *   {"name": "another kind"}
 *
 *   ```markdown source
 *   :::warning
 *
 *   Do not.
 *
 *   Never.
 *
 *   :::
 *   ```
 *
 *   ```markdown target
 *   :::waarschuwing
 *
 *   Niet doen.
 *
 *   Nooit.
 *
 *   :::
 *   ```
 *
 *   ```text findings
 *   1:4-1:16: This is `:::warning` in the source: its kind says how much it matters.
 *   ```
 *
 *   ```markdown fixed
 *   :::warning
 *
 *   Niet doen.
 *
 *   Nooit.
 *
 *   :::
 *   ```
 *
 * @example
 *   {"name": "no admonition, and one too many"}
 *
 *   ```markdown source
 *   :::note
 *
 *   Do not.
 *
 *   :::
 *
 *   Go on.
 *   ```
 *
 *   ```markdown target
 *   Niet doen.
 *
 *   :::note
 *
 *   Ga verder.
 *
 *   :::
 *   ```
 *
 *   ```text findings
 *   1:1-1:11: In the source this stands in `:::note`: readers would pass over it here.
 *   5:1-5:11: In the source this stands in no admonition, and here it does in `:::note`.
 *   ```
 *
 * @example
 *   {"name": "other settings"}
 *
 *   ```markdown source
 *   :::note{.wide}
 *
 *   Do not.
 *
 *   :::
 *   ```
 *
 *   ```markdown target
 *   :::note
 *
 *   Niet doen.
 *
 *   :::
 *   ```
 *
 *   ```text findings
 *   1:4-1:8: In the source this admonition has the settings `class=wide`, and here none.
 *   ```
 */
export const admonitionKind: Rule = {
  id: 'admonition-kind',
  isOnByDefault: true,
  find(pair) {
    const sources = collectAdmonitions(pair.source.root);
    const targets = collectAdmonitions(pair.target.root);
    if (sources.size === 0 && targets.size === 0) return [];
    const told = new Set<ContainerDirective>();
    return listTranslated(pair).flatMap(({source, target}) => {
      const wanted = innermost(source, sources);
      const found = innermost(target, targets);
      if (!wanted && !found) return [];
      // One message for each admonition, however many paragraphs it has.
      const subject = found ?? wanted;
      if (!subject || told.has(subject)) return [];
      const message = compare(wanted, found);
      if (message === null) return [];
      told.add(subject);
      if (!wanted || !found) return [{start: target.start, end: target.end, message}];
      const start = (found.position?.start.offset ?? 0) + marksOf(pair.target.text, found);
      const place = {start, end: start + found.name.length};
      const fixes = wanted.name === found.name ? {} : {fixes: [{...place, text: wanted.name}]};
      return [{...place, message, ...fixes}];
    });
  },
};

function compare(
  wanted: ContainerDirective | undefined,
  found: ContainerDirective | undefined,
): string | null {
  if (!found) {
    return `In the source this stands in \`:::${wanted?.name}\`: readers would pass over it here.`;
  }
  if (!wanted) {
    return `In the source this stands in no admonition, and here it does in \`:::${found.name}\`.`;
  }
  if (wanted.name !== found.name) {
    return `This is \`:::${wanted.name}\` in the source: its kind says how much it matters.`;
  }
  const [before, now] = [describeSettings(wanted), describeSettings(found)];
  return before === now
    ? null
    : `In the source this admonition has ${before}, and here ${now.replace('the settings ', '').replace('no settings', 'none')}.`;
}

function describeSettings({attributes}: ContainerDirective): string {
  const settings = Object.entries(attributes ?? {}).map(([key, value]) => `${key}=${value ?? ''}`);
  return settings.length > 0 ? `the settings \`${settings.sort().join(' ')}\`` : 'no settings';
}

/** How many colons begin it. */
function marksOf(text: string, {position}: ContainerDirective): number {
  return /^:*/u.exec(text.slice(position?.start.offset))?.[0].length ?? 0;
}

function innermost(
  {containers}: Block,
  admonitions: ReadonlyMap<number, ContainerDirective>,
): ContainerDirective | undefined {
  const container = containers.filter(({kind}) => kind === 'directive').at(-1);
  return container && admonitions.get(container.start);
}

/** By the offset where each begins: no two share one. */
function collectAdmonitions(root: Parents): ReadonlyMap<number, ContainerDirective> {
  const found = new Map<number, ContainerDirective>();
  visit(root);
  return found;

  function visit(node: Nodes): void {
    if (node.type === 'containerDirective') found.set(node.position?.start.offset ?? 0, node);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return;
    if ('children' in node) for (const child of node.children) visit(child);
  }
}
