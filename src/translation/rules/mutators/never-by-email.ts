import {listTranslated} from '../parts/list-translated';
import type {Mutator} from './mutator';

/**
 * Takes the “not” out of each sentence that forbids to send a password by email, takes its email away,
 * and takes away all of it, and its admonition.
 */
export const mutateNeverByEmail: Mutator = {
  rule: 'never-by-email',
  list: (pair) =>
    listTranslated(pair)
      .filter(({source}) => /password[^.]*by email|password[^.]*via email/iu.test(source.text))
      .flatMap(({target}) => {
        const {start, end, containers} = target;
        const words = pair.target.text.slice(start, end);
        const remove = (pattern: RegExp) =>
          Array.from(words.matchAll(pattern), ({0: word, index}) => ({
            start: start + index,
            end: start + index + word.length,
            text: '',
          }));
        const opening = pair.target.text.lastIndexOf(':::', start);
        const isInAdmonition = containers.some(({kind}) => kind === 'directive');
        return [
          {block: target, edits: remove(/\b(?:niet|nooit|geen)\b/gu)},
          {block: target, edits: remove(/per e-mail/gu)},
          {block: null, edits: [{start, end, text: ''}]},
          ...(isInAdmonition
            ? [{block: null, edits: [{start: opening, end: start, text: ''}]}]
            : []),
        ];
      }),
};
