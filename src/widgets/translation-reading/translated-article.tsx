import Translate from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useContext, useEffect, useRef, type ReactNode} from 'react';

import {Button} from '../../ui/button';
import {useObservable} from '../../ui/use-observable';
import type {ReadingChoice} from './create-reading-choice';
import {ReadingContext} from './reading-context';
import {SideBySide} from './side-by-side';
import {TranslationNotices} from './translation-notices';
import styles from './translation-reading.module.css';
import {useReadingLanguages} from './use-reading-languages';

export interface TranslatedArticleProps {
  readonly choice: ReadingChoice;
  /** Address of the same article in the language of the source. */
  readonly sourceAddress: string;
  /** The article as it is ordinarily shown. It stays on the page, so that its steps lose nothing. */
  readonly children: ReactNode;
}

/**
 * An article with what its readers have to know of its translation, and a button that shows it beside
 * its source. Of an article in the language of the source, the article alone.
 */
export function TranslatedArticle({
  choice,
  sourceAddress,
  children,
}: TranslatedArticleProps): ReactNode {
  const reading = useContext(ReadingContext);
  const {source} = useReadingLanguages();
  if (!reading) return children;
  const notices = <TranslationNotices reading={reading} sourceAddress={sourceAddress} />;
  return reading.isTranslated ? (
    <ToggledArticle choice={choice} notices={notices}>
      {children}
    </ToggledArticle>
  ) : (
    <>
      {notices}
      <div lang={source.lang} dir={source.dir}>
        {children}
      </div>
    </>
  );
}

/** Out of sight and out of reach, but laid out: lists that measure their rows keep their place so. */
const away = {height: 0, overflow: 'hidden', visibility: 'hidden'} as const;

interface ToggledArticleProps {
  readonly choice: ReadingChoice;
  readonly notices: ReactNode;
  readonly children: ReactNode;
}

function ToggledArticle({choice, notices, children}: ToggledArticleProps): ReactNode {
  const reading = useContext(ReadingContext)!;
  const {source} = useReadingLanguages();
  const isBrowser = useIsBrowser();
  const isSideBySide = useObservable(choice.isSideBySide, false);
  const ordinary = useRef<HTMLDivElement>(null);
  const wantedStep = useRef<number | null>(null);

  useEffect(() => {
    if (isSideBySide || wantedStep.current === null) return;
    // Only what is shown can take the focus: after the view has changed, not when it is asked to.
    const steps = ordinary.current?.querySelectorAll<HTMLElement>('section[id$="-action"]');
    steps?.[wantedStep.current]?.focus();
    wantedStep.current = null;
  }, [isSideBySide]);

  return (
    <>
      {notices}
      <div className={styles.choice}>
        {isBrowser && (
          <Button aria-pressed={isSideBySide} onClick={() => choice.choose(!isSideBySide)}>
            <Translate
              id="reading.sideBySide"
              values={{language: <span lang={source.lang}>{source.label}</span>}}
            >
              {'Side by side with the original ({language})'}
            </Translate>
          </Button>
        )}
      </div>
      <div ref={ordinary} {...(isSideBySide && {style: away})}>
        {children}
      </div>
      {isSideBySide && (
        <SideBySide
          reading={reading}
          onGoToStep={(place) => {
            wantedStep.current = place;
            choice.choose(false);
          }}
        />
      )}
    </>
  );
}
