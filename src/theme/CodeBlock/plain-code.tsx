import type {Props} from '@theme/CodeBlock';
import ElementContent from '@theme/CodeBlock/Content/Element';
import StringContent from '@theme/CodeBlock/Content/String';
import {Children, type ReactNode} from 'react';

/**
 * A block of code that is not run. Docusaurus draws each one a second time in the browser, because
 * the server cannot know the reader's theme; here colours follow the theme by themselves
 * (`codeTheme`), and the page is ready sooner.
 */
export function PlainCode({children, ...props}: Props): ReactNode {
  const parts = Children.toArray(children);
  const isText = parts.every((part) => typeof part === 'string');
  return isText ? (
    <StringContent {...props}>{parts.join('')}</StringContent>
  ) : (
    <ElementContent {...props}>{children}</ElementContent>
  );
}
