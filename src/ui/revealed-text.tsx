import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import styles from './revealed-text.module.css';
import {VisuallyHidden} from './visually-hidden';

/**
 * Controls, formats, halves of surrogate pairs, separators of lines, letters without ink, and spaces
 * that are not the space.
 */
const hiddenCharacter = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{DI}]|(?! )\p{Zs}/u;

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function nameOf(character: string): string {
  if (/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/.test(character)) {
    return translate({
      id: 'revealedText.bidi',
      message: 'hidden character that changes the reading direction',
    });
  }
  if (/\p{Zs}/u.test(character)) {
    return translate({id: 'revealedText.space', message: 'unusual space'});
  }
  return translate({id: 'revealedText.invisible', message: 'invisible character'});
}

/** Splits a text into runs of ordinary characters and single hidden ones, in order. */
export function splitHiddenCharacters(
  text: string,
): readonly {readonly text: string; readonly isHidden: boolean}[] {
  const parts: {text: string; isHidden: boolean}[] = [];
  for (const character of Array.from(text)) {
    const isHidden = hiddenCharacter.test(character);
    const last = parts.at(-1);
    if (last && !isHidden && !last.isHidden) last.text += character;
    else parts.push({text: character, isHidden});
  }
  return parts;
}

/**
 * A text that somebody else wrote, shown for what it is: characters that hide or reorder others are
 * taken out of effect and named in their place, and the text cannot reorder what stands around it.
 */
export function RevealedText({text}: {readonly text: string}): ReactNode {
  return (
    <bdi>
      {splitHiddenCharacters(text).map((part, index) =>
        part.isHidden ? (
          <span key={index} className={styles.chip} title={nameOf(part.text)}>
            [{codePointOf(part.text)}
            <VisuallyHidden> {nameOf(part.text)}</VisuallyHidden>]
          </span>
        ) : (
          part.text
        ),
      )}
    </bdi>
  );
}
