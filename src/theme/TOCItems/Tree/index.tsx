import Link from '@docusaurus/Link';
import type {Props} from '@theme/TOCItems/Tree';
import {memo, useContext, type ReactNode} from 'react';

import {ReadingContext} from '../../../widgets/translation-reading/reading-context';
import {useReadingLanguages} from '../../../widgets/translation-reading/use-reading-languages';
import {headingNodes} from './heading-nodes';

/** The theme's tree of headings, each made of elements instead of markup: Trusted Types refuse text. */
function HeadingTree({toc, className, ...rest}: Props): ReactNode {
  const reading = useContext(ReadingContext);
  const {lang, dir} = useReadingLanguages().source;
  if (toc.length === 0) return null;
  return (
    <ul className={className} {...(reading?.isTranslated === false && {lang, dir})}>
      <Headings toc={toc} {...rest} />
    </ul>
  );
}

function Headings({toc, linkClassName}: Pick<Props, 'toc' | 'linkClassName'>): ReactNode {
  return toc.map(({id, value, children}) => (
    <li key={id}>
      <Link to={`#${id}`} {...(linkClassName === null ? {} : {className: linkClassName})}>
        {headingNodes(value)}
      </Link>
      {children.length > 0 && (
        <ul>
          <Headings toc={children} linkClassName={linkClassName} />
        </ul>
      )}
    </li>
  ));
}

export default memo(HeadingTree);
