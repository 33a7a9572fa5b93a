import {mutateAdmonitionKind} from './admonition-kind';
import {mutateBoldCount} from './bold-count';
import {mutateBoldFunctionWords} from './bold-function-words';
import {mutateBoldLeadingWord} from './bold-leading-word';
import {mutateBoldPosition} from './bold-position';
import {mutateBoldPunctuation} from './bold-punctuation';
import {mutateBoldTrailingWord} from './bold-trailing-word';
import {mutateCmdlets} from './cmdlets';
import {mutateCodeBlocks} from './code-blocks';
import {mutateCodeSpans} from './code-spans';
import {mutateDirectives} from './directives';
import {mutateDoubleSpaces} from './double-spaces';
import {mutateErrorCodes} from './error-codes';
import {mutateForbiddenLabel} from './forbidden-label';
import {mutateHeadingId} from './heading-id';
import {mutateHeadingLevel} from './heading-level';
import {mutateHtml} from './html';
import {mutateImageAlt} from './image-alt';
import {mutateImages} from './images';
import {mutateLinkAnchor} from './link-anchor';
import {mutateLinkCount} from './link-count';
import {mutateLinkLocale} from './link-locale';
import {mutateLinkPunctuation} from './link-punctuation';
import {mutateLinkTarget} from './link-target';
import {mutateLinkText} from './link-text';
import {mutateListItems} from './list-items';
import {mutateListOrder} from './list-order';
import {mutateLiteralAsterisks} from './literal-asterisks';
import {mutateLostWords} from './lost-words';
import {mutateMarkupSpacing} from './markup-spacing';
import type {Mutator} from './mutator';
import {mutateMissingText} from './missing-text';
import {mutateNavigationPath} from './navigation-path';
import {mutateNeverByEmail} from './never-by-email';
import {mutateNumbers} from './numbers';
import {mutatePlaceholderSpacing} from './placeholder-spacing';
import {mutatePlaceholders} from './placeholders';
import {mutateRegister} from './register';
import {mutateUnknownLabel} from './unknown-label';
import {mutateUntranslated} from './untranslated';

/** At least one mutator for every rule. */
export function listMutators(): readonly Mutator[] {
  return [
    mutateAdmonitionKind,
    mutateBoldCount,
    mutateBoldFunctionWords,
    mutateBoldLeadingWord,
    mutateBoldPosition,
    mutateBoldPunctuation,
    mutateBoldTrailingWord,
    mutateCmdlets,
    mutateCodeBlocks,
    mutateCodeSpans,
    mutateDirectives,
    mutateDoubleSpaces,
    mutateErrorCodes,
    mutateForbiddenLabel,
    mutateHeadingId,
    mutateHeadingLevel,
    mutateHtml,
    mutateImageAlt,
    mutateImages,
    mutateLinkAnchor,
    mutateLinkCount,
    mutateLinkLocale,
    mutateLinkPunctuation,
    mutateLinkTarget,
    mutateLinkText,
    mutateListItems,
    mutateListOrder,
    mutateLiteralAsterisks,
    mutateLostWords,
    mutateMarkupSpacing,
    mutateMissingText,
    mutateNavigationPath,
    mutateNeverByEmail,
    mutateNumbers,
    mutatePlaceholderSpacing,
    mutatePlaceholders,
    mutateRegister,
    mutateUnknownLabel,
    mutateUntranslated,
  ];
}
