import {listInlines} from '../parts/list-inlines';
import {listLinks} from '../parts/list-links';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Puts a dot and a comma into each link, after its words, where the source has no mark in any. */
export const mutateLinkPunctuation: Mutator = {
  rule: 'link-punctuation',
  list: (pair) =>
    mutateBlocks(pair, (target, source) => {
      const wanted = listLinks(source);
      if (wanted.length === 0 || wanted.some(({text}) => /[.,;:!?…]$/u.test(text))) return [];
      return listInlines(target).flatMap(({node, start}) => {
        if (node.type !== 'link' || pair.target.text[start] !== '[') return [];
        const last = node.children.at(-1);
        const at = last?.position?.end.offset;
        if (last?.type !== 'text' || at === undefined) return [];
        return ['.', ','].map((text) => ({start: at, end: at, text}));
      });
    }),
};
