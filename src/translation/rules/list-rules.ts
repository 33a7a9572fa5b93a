import {admonitionKind} from './admonition-kind';
import {boldCount} from './bold-count';
import {boldFunctionWords} from './bold-function-words';
import {boldLeadingWord} from './bold-leading-word';
import {boldPosition} from './bold-position';
import {boldPunctuation} from './bold-punctuation';
import {boldTrailingWord} from './bold-trailing-word';
import {cmdlets} from './cmdlets';
import {codeBlocks} from './code-blocks';
import {codeSpans} from './code-spans';
import {directives} from './directives';
import {doubleSpaces} from './double-spaces';
import {errorCodes} from './error-codes';
import {forbiddenLabel} from './forbidden-label';
import {headingId} from './heading-id';
import {headingLevel} from './heading-level';
import {html} from './html';
import {imageAlt} from './image-alt';
import {images} from './images';
import {linkAnchor} from './link-anchor';
import {linkCount} from './link-count';
import {linkLocale} from './link-locale';
import {linkPunctuation} from './link-punctuation';
import {linkTarget} from './link-target';
import {linkText} from './link-text';
import {listItems} from './list-items';
import {listOrder} from './list-order';
import {literalAsterisks} from './literal-asterisks';
import {lostWords} from './lost-words';
import {markupSpacing} from './markup-spacing';
import {missingText} from './missing-text';
import {navigationPath} from './navigation-path';
import {neverByEmail} from './never-by-email';
import {numbers} from './numbers';
import {placeholderSpacing} from './placeholder-spacing';
import {placeholders} from './placeholders';
import {register} from './register';
import type {Rule} from './rule';
import {unknownLabel} from './unknown-label';
import {untranslated} from './untranslated';

/** All rules that there are, by id. */
export function listRules(): readonly Rule[] {
  return [
    admonitionKind,
    boldCount,
    boldFunctionWords,
    boldLeadingWord,
    boldPosition,
    boldPunctuation,
    boldTrailingWord,
    cmdlets,
    codeBlocks,
    codeSpans,
    directives,
    doubleSpaces,
    errorCodes,
    forbiddenLabel,
    headingId,
    headingLevel,
    html,
    imageAlt,
    images,
    linkAnchor,
    linkCount,
    linkLocale,
    linkPunctuation,
    linkTarget,
    linkText,
    listItems,
    listOrder,
    literalAsterisks,
    lostWords,
    markupSpacing,
    missingText,
    navigationPath,
    neverByEmail,
    numbers,
    placeholderSpacing,
    placeholders,
    register,
    unknownLabel,
    untranslated,
  ];
}
