import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useAlternatePageUtils} from '@docusaurus/theme-common/internal';
import DocItemContent from '@theme-original/DocItem/Content';
import type {Props} from '@theme/DocItem/Content';
import type {ReactNode} from 'react';

import {browserStorage} from '../../../widgets/browser-storage';
import {createReadingChoice} from '../../../widgets/translation-reading/create-reading-choice';
import {TranslatedArticle} from '../../../widgets/translation-reading/translated-article';

/** One for all articles: who reads one side by side reads the next one so too. */
const choice = createReadingChoice(browserStorage('localStorage'));

/** The theme's content of an article, with what there is to say and to see of its translation. */
export default function TranslatedContent(props: Props): ReactNode {
  const {defaultLocale} = useDocusaurusContext().i18n;
  const {createUrl} = useAlternatePageUtils();
  const sourceAddress = createUrl({locale: defaultLocale, fullyQualified: false});
  return (
    <TranslatedArticle choice={choice} sourceAddress={sourceAddress}>
      <DocItemContent {...props} />
    </TranslatedArticle>
  );
}
