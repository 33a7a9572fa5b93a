import DocItem from '@theme-original/DocItem';
import type {Props} from '@theme/DocItem';
import type {ReactNode} from 'react';

import type {Reading} from '../../translation/reading/reading';
import {ReadingContext} from '../../widgets/translation-reading/reading-context';

/** The theme's article, whose parts can tell how its translation stands: an export of its module. */
export default function DocItemWithReading(props: Props): ReactNode {
  const {reading = null} = props.content as {readonly reading?: Reading};
  return (
    <ReadingContext value={reading}>
      <DocItem {...props} />
    </ReadingContext>
  );
}
