import {listLinks} from '../parts/list-links';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Puts the language of the source into each address, in place of another or behind the host. */
export const mutateLinkLocale: Mutator = {
  rule: 'link-locale',
  list: (pair) =>
    mutateBlocks(pair, (target) =>
      listLinks(target).flatMap(({start, end, url}) => {
        const at = pair.target.text.lastIndexOf(url, end);
        const changed = /\/nl-nl\//u.test(url)
          ? url.replace('/nl-nl/', '/en-us/')
          : url.replace(/^(https:\/\/[^/]+)(?=\/)/u, '$1/en-us');
        return at < start || changed === url
          ? []
          : [{start: at, end: at + url.length, text: changed}];
      }),
    ),
};
