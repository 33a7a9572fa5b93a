import {createDamagePatterns} from '../../content/action-damage';
import type {Block} from '../../content/block';
import {hasFallenOut, isInItem} from './parts/has-fallen-out';
import {listTranslated} from './parts/list-translated';
import {mapWordsBefore} from './parts/map-words-before';
import {missingAfter} from './parts/missing-after';
import {listActionNames} from './parts/restore-actions';
import type {ArticlePair, Rule, RuleFinding} from './rule';

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
 *
 * @example
 *   {"name": "marks that were damaged, and a line that was run into another"}
 *
 *   ```markdown source
 *   1. Find.
 *
 *      ::find-user
 *
 *   1. Confirm.
 *
 *      ::confirm-user
 *
 *   1. Reset.
 *
 *      ::reset-password
 *
 *   1. Sign out.
 *
 *      ::sign-out
 *   ```
 *
 *   ```markdown target
 *   1. Zoek.
 *
 *      :: find-user
 *
 *   1. Bevestig.
 *
 *      ：：bevestig-gebruiker
 *
 *   1. Stel opnieuw in. ::reset-password
 *
 *   1. Meld af.
 *
 *          ::sign-out
 *   ```
 *
 *   ```text findings
 *   3:4-3:16: “:: find-user” looks like a broken action: write `::find-user` alone on its line, indented under its step of a numbered list.
 *   7:4-7:24: “：：bevestig-gebruiker” looks like a broken action: write `::confirm-user` alone on its line, indented under its step of a numbered list.
 *   9:4-9:37: `::reset-password` is in a line of words here: write it alone on its line, indented under its step of a numbered list.
 *   13:4-13:18: “::sign-out” looks like a broken action: write `::sign-out` alone on its line, indented under its step of a numbered list.
 *   ```
 *
 * @example
 *   {"name": "no longer indented"}
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
 *   ::find-user
 *
 *   1. Bevestig.
 *   ```
 *
 *   ```text findings
 *   3:1-3:12: `::find-user` is not in a step: write it alone on its line, indented under its step of a numbered list.
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
        const run = findRunIn(pair, source);
        if (run) {
          return [
            at(run, `\`${nameOf(source)}\` is in a line of words here: ${write('it', source)}`),
          ];
        }
        const message = `In the source \`${nameOf(source)}\` follows this: it is missing here.`;
        return [missingAfter(pair, index, message)];
      }
      if (target.node?.type !== 'leafDirective') {
        const words = pair.target.text.slice(target.start, target.end).trim();
        return [
          at(
            target,
            `“${words}” looks like a broken action: ${write(`\`${nameOf(source)}\``, source)}`,
          ),
        ];
      }
      if (hasFallenOut(source, target)) {
        return [at(target, `\`${nameOf(target)}\` is not in a step: ${write('it', source)}`)];
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

function write(what: string, source: Block): string {
  const place = isInItem(source) ? ', indented under its step of a numbered list.' : '.';
  return `write ${what} alone on its line${place}`;
}

/** The words of the translation that an action was run into; null where it is in none. */
function findRunIn(pair: ArticlePair, action: Block): Block | null {
  const {anywhere} = createDamagePatterns(listActionNames([action]));
  const isRunIn = listTranslated(pair).find(
    ({source, target}) =>
      target.kind !== 'directive' && anywhere.test(target.text) && !anywhere.test(source.text),
  );
  return isRunIn?.target ?? null;
}

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
