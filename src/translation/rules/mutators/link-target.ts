import {listLinks} from '../parts/list-links';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Changes where each link leads. */
export const mutateLinkTarget: Mutator = {
  rule: 'link-target',
  list: (pair) =>
    mutateBlocks(pair, (target) =>
      listLinks(target).flatMap(({start, end, url}) => {
        const at = pair.target.text.lastIndexOf(url, end);
        return at < start ? [] : [{start: at + url.length, end: at + url.length, text: 'x'}];
      }),
    ),
};
