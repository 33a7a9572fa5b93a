import Link from '@docusaurus/Link';
import type {Props} from '@theme/TOCItems/Tree';
import {memo, type ReactNode} from 'react';

import {headingNodes} from './heading-nodes';

/** The theme's tree of headings, each made of elements instead of markup: Trusted Types refuse text. */
function HeadingTree({toc, className, linkClassName, isChild = false}: Props): ReactNode {
  if (toc.length === 0) return null;
  return (
    <ul className={isChild ? undefined : className}>
      {toc.map(({id, value, children}) => (
        <li key={id}>
          <Link to={`#${id}`} {...(linkClassName === null ? {} : {className: linkClassName})}>
            {headingNodes(value)}
          </Link>
          <HeadingTree isChild toc={children} className={className} linkClassName={linkClassName} />
        </li>
      ))}
    </ul>
  );
}

// As in the theme: only the root of a tree is worth it.
export default memo(HeadingTree);
