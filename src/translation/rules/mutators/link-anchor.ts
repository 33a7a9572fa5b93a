import {listLinks} from '../parts/list-links';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Translates the anchor of each link within the site, and the name of the page. */
export const mutateLinkAnchor: Mutator = {
  rule: 'link-anchor',
  list: (pair) =>
    mutateBlocks(pair, (target) =>
      listLinks(target).flatMap(({start, end, url}) => {
        if (/^[a-z]+:|^\//u.test(url)) return [];
        const at = pair.target.text.lastIndexOf(url, end);
        if (at < start) return [];
        const stop = at + url.length;
        const page = url.indexOf('.md');
        return [
          ...(url.includes('#') ? [{start: stop, end: stop, text: '-vertaald'}] : []),
          ...(page >= 0 ? [{start: at + page, end: at + page, text: '-vertaald'}] : []),
        ];
      }),
    ),
};
