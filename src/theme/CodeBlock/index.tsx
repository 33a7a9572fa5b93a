import LiveCodeBlock from '@theme/LiveCodeBlock';
import type {Props as LiveProps} from '@theme/LiveCodeBlock';
import type {Props} from '@theme/CodeBlock';
import type {ReactNode} from 'react';

import {PlainCode} from './plain-code';

/**
 * Chooses between plain and live code. The live theme's own choice misses every live block of a
 * `.md` file: there the mark arrives as an empty attribute (`live=""`) and not as `true`.
 */
export default function CodeBlockSwitch(
  props: Props & {readonly live?: string | boolean},
): ReactNode {
  const {live, ...others} = props;
  const isLive = live !== undefined && live !== false && typeof props.children === 'string';
  return isLive ? <LiveCodeBlock {...(others as LiveProps)} /> : <PlainCode {...others} />;
}
