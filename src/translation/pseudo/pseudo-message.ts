import {bracket} from './bracket';
import {pseudoText} from './pseudo-text';

/**
 * Makes a pseudo-translation of a message of the interface: its words with accents, longer, and in
 * brackets. What stands in braces stays, nested ones included, and so do tags. Of a message with several
 * forms, `One hit|{count} hits`, each form has its brackets.
 */
export function pseudoMessage(message: string): string {
  return splitForms(message)
    .map((form) => (/\S/u.test(form) ? bracketWords(form) : form))
    .join('|');
}

function bracketWords(form: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(form) ?? [];
  const pseudo = splitKept(words)
    .map((piece, index) => (index % 2 === 0 ? pseudoText(piece) : piece))
    .join('');
  return before + bracket(pseudo) + after;
}

/** Splits at each `|` that stands in no braces. */
function splitForms(message: string): readonly string[] {
  const forms: string[] = [''];
  for (const [index, piece] of splitKept(message).entries()) {
    const [first = '', ...others] = index % 2 === 0 ? piece.split('|') : [piece];
    forms[forms.length - 1] += first;
    forms.push(...others);
  }
  return forms;
}

/** Words and what is kept, in turn: `{…}` with all braces in it, and `<tags>`. */
function splitKept(text: string): readonly string[] {
  const pieces: string[] = [''];
  let depth = 0;
  for (const [token] of text.matchAll(/<\/?[A-Za-z][^<>{}]*>|[\s\S]/gu)) {
    const opens = token === '{';
    if (depth === 0 && (opens || token.length > 1)) pieces.push('');
    pieces[pieces.length - 1] += token;
    if (opens) depth++;
    else if (token === '}' && depth > 0) depth--;
    if (depth === 0 && (token === '}' || token.length > 1) && pieces.length % 2 === 0) {
      pieces.push('');
    }
  }
  return pieces;
}
