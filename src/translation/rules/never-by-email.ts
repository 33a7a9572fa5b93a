import type {Block} from '../../content/block';
import {listEmailWords} from './languages/email-words';
import {listWords} from './parts/list-words';
import {missingAfter} from './parts/missing-after';
import type {ArticlePair, Rule} from './rule';

const missing =
  'The source says after this that a password is never sent by email: that is missing here.';

/**
 * Where the source says that a password is not sent by email, the translation says so as well, in an
 * admonition where it is one there, and with a word for “not”. Whoever holds the mailbox would read the
 * new password: no other mistake of a translation lets an attacker back in.
 *
 * @example
 *   {"name": "said in an admonition, in a sentence, and about something else"}
 *
 *   ```markdown source
 *   :::note
 *
 *   Don't send the password to the user via email.
 *
 *   :::
 *
 *   Never send the new password by email: it is read.
 *
 *   Tell them by email. Passwords are not changed.
 *   ```
 *
 *   ```markdown target
 *   :::note
 *
 *   Stuur het wachtwoord niet per e-mail naar de gebruiker.
 *
 *   :::
 *
 *   Stuur het nieuwe wachtwoord nooit per e-mail: het wordt gelezen.
 *
 *   Meld het per e-mail. Wachtwoorden veranderen niet.
 *   ```
 *
 * @example
 *   {"name": "the not is gone"}
 *
 *   ```markdown source
 *   :::note
 *
 *   Don't send the password to the user via email.
 *
 *   :::
 *   ```
 *
 *   ```markdown target
 *   :::note
 *
 *   Stuur het wachtwoord per e-mail naar de gebruiker.
 *
 *   :::
 *   ```
 *
 *   ```text findings
 *   3:1-3:51: The source says here that a password is never sent by email: this has no word for “not”.
 *   ```
 *
 * @example
 *   {"name": "something else is said", "locale": "de"}
 *
 *   ```markdown source
 *   Don't send the password by email.
 *   ```
 *
 *   ```markdown target
 *   Senden Sie nichts, das nicht nötig ist.
 *   ```
 *
 *   ```text findings
 *   1:1-1:40: The source says here that a password is never sent by email: this names no email.
 *   ```
 *
 * @example
 *   {"name": "no admonition, in a language whose words nobody wrote down", "locale": "fy"}
 *
 *   ```markdown source
 *   :::note
 *
 *   Don't send the password to the user via email.
 *
 *   :::
 *   ```
 *
 *   ```markdown target
 *   Stjoer it wachtwurd net fia e-mail.
 *   ```
 *
 *   ```text findings
 *   1:1-1:36: The source says in an admonition that a password is never sent by email: here it stands in none.
 *   ```
 *
 * @example
 *   {"name": "nothing is said"}
 *
 *   ```markdown source
 *   Select it.
 *
 *   :::note
 *
 *   Don't send the password to the user via email.
 *
 *   :::
 *   ```
 *
 *   ```markdown target
 *   Kies het.
 *   ```
 *
 *   ```text findings
 *   1:1-1:10: The source says after this that a password is never sent by email: that is missing here.
 *   ```
 */
export const neverByEmail: Rule = {
  id: 'never-by-email',
  isOnByDefault: true,
  find: (pair) =>
    pair.blocks.flatMap(({source, target}, index) => {
      if (!source || !forbids(readWords(source, pair.source.text), pair.sourceLocale)) return [];
      if (!target) return [missingAfter(pair, index, missing)];
      const reason = judge(pair, source, target);
      return reason === null ? [] : [{start: target.start, end: target.end, message: reason}];
    }),
};

/** Code and addresses say nothing to a reader, whatever words they are made of. */
function readWords(block: Block, text: string): string {
  return listWords(block, text)
    .map((words) => words.text)
    .join('');
}

/** One sentence that has all three: a password, email and “not”. */
function forbids(text: string, locale: string): boolean {
  const words = listEmailWords(locale);
  if (!words || !words.password.test(text)) return false;
  return text
    .split(/(?<=[.!?])\s/u)
    .some((it) => words.password.test(it) && words.email.test(it) && words.negation.test(it));
}

function judge(pair: ArticlePair, source: Block, target: Block): string | null {
  const said = 'The source says here that a password is never sent by email';
  if (isInAdmonition(source) && !isInAdmonition(target)) {
    return 'The source says in an admonition that a password is never sent by email: here it stands in none.';
  }
  const words = listEmailWords(pair.locale);
  if (!words) return null;
  const text = readWords(target, pair.target.text);
  if (!words.negation.test(text)) return `${said}: this has no word for “not”.`;
  return words.email.test(text) ? null : `${said}: this names no email.`;
}

function isInAdmonition({containers}: Block): boolean {
  return containers.some(({kind}) => kind === 'directive');
}
