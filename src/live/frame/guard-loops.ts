import {parse, type Node} from 'acorn';
import {full} from 'acorn-walk';
import MagicString from 'magic-string';
import {transform} from 'sucrase';

/** The name under which guarded code finds the function that it calls in every loop. */
export const tickName = '__tick';

/**
 * Turns TSX into plain JavaScript in which every loop and every function first calls `__tick`, so
 * that code which never pauses can be stopped from within. It stops accidents, not malice: an
 * endless regular expression holds no loop that could be marked.
 * @throws {SyntaxError} when the code cannot be parsed
 */
export function guardLoops(source: string): string {
  const {code} = transform(source, {transforms: ['jsx', 'typescript'], production: true});
  const program = parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    allowAwaitOutsideFunction: true,
    allowReturnOutsideFunction: true,
  });
  const guarded = new MagicString(code);
  // Inner nodes come first, so of two insertions at one place the inner one stands nearer the code.
  full(program, (node) => {
    const {body} = node as Node & {body?: Node & {body: readonly (Node & {directive?: string})[]}};
    const isLoop = /^(While|DoWhile|For|ForIn|ForOf)Statement$/.test(node.type);
    const isFunction = /Function/.test(node.type);
    if (!body || !(isLoop || isFunction)) return;
    if (body.type === 'BlockStatement') {
      const lastDirective = body.body.filter(({directive}) => directive !== undefined).at(-1);
      guarded.appendLeft(lastDirective?.end ?? body.start + 1, `;${tickName}();`);
    } else if (isLoop) {
      guarded.prependRight(body.start, `{${tickName}();`).appendLeft(body.end, '}');
    } else {
      guarded.prependRight(body.start, `(${tickName}(),`).appendLeft(body.end, ')');
    }
  });
  return guarded.toString();
}
