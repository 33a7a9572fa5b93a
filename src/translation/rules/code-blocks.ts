import type {Block} from '../../content/block';
import {mapWordsBefore} from './parts/map-words-before';
import {missingAfter} from './parts/missing-after';
import type {ArticlePair, Rule, RuleFinding} from './rule';

const missing = 'In the source a block of code follows this, which is missing here.';

/**
 * A block of code is that of the source, letter for letter, with its language: somebody runs it.
 *
 * @example
 *   {"name": "the same code"}
 *
 *   ````markdown source
 *   Run this:
 *
 *   ```powershell
 *   Get-Mailbox
 *   ```
 *   ````
 *
 *   ````markdown target
 *   Voer dit uit:
 *
 *   ~~~powershell
 *   Get-Mailbox
 *   ~~~
 *   ````
 *
 * @example
 *   {"name": "a changed command, and a language that is gone"}
 *
 *   ````markdown source
 *   ```powershell
 *   Get-Mailbox
 *   Get-User
 *   ```
 *
 *   Then
 *
 *   ```bash
 *   npm start
 *   ```
 *   ````
 *
 *   ````markdown target
 *   ```powershell
 *   Get-Mailbox
 *   Get-Gebruiker
 *   ```
 *
 *   Dan
 *
 *   ```
 *   npm start
 *   ```
 *   ````
 *
 *   ```text findings
 *   1:1-4:4: This code is not that of the source: line 2 of it is `Get-User` there.
 *   8:1-10:4: The source says `bash` after the mark that begins this code: it is coloured by that, or run.
 *   ```
 *
 *   ````markdown fixed
 *   ```powershell
 *   Get-Mailbox
 *   Get-User
 *   ```
 *
 *   Dan
 *
 *   ```bash
 *   npm start
 *   ```
 *   ````
 *
 * @example
 *   {"name": "code that is gone, and code that came"}
 *
 *   ````markdown source
 *   Run this:
 *
 *   ```bash
 *   npm start
 *   ```
 *
 *   Then this:
 *
 *   ```bash
 *   dir
 *   ```
 *
 *   ## End
 *   ````
 *
 *   ````markdown target
 *   Voer dit uit:
 *
 *   Dan dit:
 *
 *   ```bash
 *   dir
 *   ```
 *
 *   ## Einde
 *
 *   ```bash
 *   cd ..
 *   ls
 *   ```
 *   ````
 *
 *   ```text findings
 *   1:1-1:14: In the source a block of code follows this, which is missing here.
 *   11:1-14:4: The source has no such code here.
 *   ```
 *
 * @example
 *   {"name": "code after another step"}
 *
 *   ````markdown source
 *   Run this:
 *
 *   ```bash
 *   npm start
 *   ```
 *
 *   Then go on.
 *   ````
 *
 *   ````markdown target
 *   Voer dit uit:
 *
 *   Ga dan verder.
 *
 *   ```bash
 *   npm start
 *   ```
 *   ````
 *
 *   ```text findings
 *   5:1-7:4: This code stands after other words here than in the source.
 *   ```
 */
export const codeBlocks: Rule = {
  id: 'code-blocks',
  isOnByDefault: true,
  find(pair) {
    if (!pair.blocks.some(({source, target}) => (source ?? target)?.kind === 'code')) return [];
    const before = mapWordsBefore(pair);
    return pair.blocks.flatMap(({source, target}, index) => {
      if (source?.kind !== 'code') {
        if (target?.kind !== 'code') return [];
        const message = 'The source has no such code here.';
        return [{start: target.start, end: target.end, message}];
      }
      if (!target) return [missingAfter(pair, index, missing)];
      if (before.get(source) === before.get(target)) return compare(pair, source, target);
      const message = 'This code stands after other words here than in the source.';
      return [{start: target.start, end: target.end, message}, ...compare(pair, source, target)];
    });
  },
};

function compare(pair: ArticlePair, source: Block, target: Block): readonly RuleFinding[] {
  if (source.text === target.text) return [];
  const [info = '', ...lines] = source.text.split('\n');
  const [ownInfo, ...ownLines] = target.text.split('\n');
  const line = lines.findIndex((text, index) => text !== ownLines[index]);
  const difference =
    line >= 0
      ? `line ${line + 1} of it is \`${lines[line]}\` there`
      : `it ends after line ${lines.length} there`;
  const message =
    info === ownInfo
      ? `This code is not that of the source: ${difference}.`
      : `The source says ${info === '' ? 'nothing' : `\`${info}\``} after the mark that begins this code: it is coloured by that, or run.`;
  const {start, end} = target;
  const lineEnd = pair.target.text.includes('\r\n') ? '\r\n' : '\n';
  const text = pair.source.text.slice(source.start, source.end).replace(/\r?\n/gu, lineEnd);
  // Lines of a list or a quotation begin with what the block itself does not have.
  const isSafe = source.column === target.column && isSameDepth(source, target);
  return [{start, end, message, ...(isSafe ? {fixes: [{start, end, text}]} : {})}];
}

function isSameDepth(source: Block, target: Block): boolean {
  return (
    source.containers.length === target.containers.length &&
    source.containers.every(({kind}, place) => kind === target.containers[place]?.kind)
  );
}
