import type {Block} from '../../content/block';
import {mapWordsBefore} from './map-words-before';
import {missingAfter} from './missing-after';
import type {Rule, RuleFinding} from './rule';

/**
 * What a page does (`::find-user`) stands at the same place as in the source, with the same settings:
 * the action of a step would otherwise be another step's, or nobody's.
 *
 * @example
 *   {"name": "the same actions"}
 *
 *   ```markdown source
 *   1. Find.
 *
 *      ::find-user{a=1 b="2"}
 *   ```
 *
 *   ```markdown target
 *   1. Zoek.
 *
 *      ::find-user{b=2 a="1"}
 *   ```
 *
 * @example
 *   {"name": "another name, another setting and one too few"}
 *
 *   ```markdown source
 *   Find.
 *
 *   ::find-user
 *
 *   Confirm.
 *
 *   ::confirm-user{kind=one}
 *
 *   Reset.
 *
 *   ::reset-password
 *   ```
 *
 *   ```markdown target
 *   Zoek.
 *
 *   ::zoek-gebruiker
 *
 *   Bevestig.
 *
 *   ::confirm-user{kind=een}
 *
 *   Stel opnieuw in.
 *   ```
 *
 *   ```text findings
 *   3:1-3:17: This is `::find-user` in the source: a name is not translated.
 *   7:1-7:25: `kind` is `een` here, and `one` in the source: settings are not translated.
 *   9:1-9:17: In the source `::reset-password` follows this: it is missing here.
 *   ```
 *
 * @example
 *   {"name": "at another place, and one too many"}
 *
 *   ```markdown source
 *   1. Find.
 *
 *      ::find-user
 *
 *   1. Confirm.
 *   ```
 *
 *   ```markdown target
 *   1. Zoek.
 *
 *   1. Bevestig.
 *
 *      ::find-user
 *
 *      ::confirm-user
 *   ```
 *
 *   ```text findings
 *   5:4-5:15: `::find-user` stands after other words here than in the source: its place says what it is about.
 *   7:4-7:18: The source has no `::confirm-user` here.
 *   ```
 */
export const directives: Rule = {
  id: 'directives',
  isOnByDefault: true,
  find(pair) {
    const before = mapWordsBefore(pair);
    return pair.blocks.flatMap(({source, target}, index) => {
      if (source?.kind !== 'directive') {
        return target?.kind === 'directive' && !source
          ? [at(target, `The source has no \`${nameOf(target)}\` here.`)]
          : [];
      }
      if (!target) {
        const message = `In the source \`${nameOf(source)}\` follows this: it is missing here.`;
        return [missingAfter(pair, index, message)];
      }
      if (nameOf(source) !== nameOf(target)) {
        return [
          at(target, `This is \`${nameOf(source)}\` in the source: a name is not translated.`),
        ];
      }
      const place = before.get(target) === before.get(source) ? [] : [misplaced(target)];
      return [...compareSettings(source, target), ...place];
    });
  },
};

function at({start, end}: Block, message: string): RuleFinding {
  return {start, end, message};
}

function nameOf({node}: Block): string {
  return node?.type === 'leafDirective' ? `::${node.name}` : '';
}

function settingsOf({node}: Block): Readonly<Record<string, string | null | undefined>> {
  return (node?.type === 'leafDirective' ? node.attributes : null) ?? {};
}

function compareSettings(source: Block, target: Block): readonly RuleFinding[] {
  const [wanted, found] = [settingsOf(source), settingsOf(target)];
  const keys = Array.from(new Set([...Object.keys(wanted), ...Object.keys(found)]));
  const describe = (value: string | null | undefined) =>
    value == null ? 'not there' : `\`${value}\``;
  return keys
    .filter((key) => wanted[key] !== found[key])
    .map((key) =>
      at(
        target,
        `\`${key}\` is ${describe(found[key])} here, and ${describe(wanted[key])} in the source: settings are not translated.`,
      ),
    );
}

function misplaced(target: Block): RuleFinding {
  return at(
    target,
    `\`${nameOf(target)}\` stands after other words here than in the source: its place says what it is about.`,
  );
}
