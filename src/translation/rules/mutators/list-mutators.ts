import {mutateAdmonitionKind} from './admonition-kind';
import {mutateBoldCount} from './bold-count';
import {mutateBoldPosition} from './bold-position';
import {mutateCodeBlocks} from './code-blocks';
import {mutateCodeSpans} from './code-spans';
import {mutateDirectives} from './directives';
import {mutateForbiddenLabel} from './forbidden-label';
import {mutateHeadingId} from './heading-id';
import {mutateHeadingLevel} from './heading-level';
import {mutateHtml} from './html';
import {mutateImageAlt} from './image-alt';
import {mutateImages} from './images';
import {mutateLinkAnchor} from './link-anchor';
import {mutateLinkCount} from './link-count';
import {mutateLinkLocale} from './link-locale';
import {mutateLinkTarget} from './link-target';
import {mutateListItems} from './list-items';
import {mutateListOrder} from './list-order';
import {mutateNavigationPath} from './navigation-path';
import {mutateNeverByEmail} from './never-by-email';
import {mutateNumbers} from './numbers';
import {mutatePlaceholders} from './placeholders';
import {mutateUnknownLabel} from './unknown-label';
import {mutateUntranslated} from './untranslated';
import type {Mutator} from './mutator';

/** At least one mutator for every rule. */
export function listMutators(): readonly Mutator[] {
  return [
    mutateAdmonitionKind,
    mutateBoldCount,
    mutateBoldPosition,
    mutateCodeBlocks,
    mutateCodeSpans,
    mutateDirectives,
    mutateForbiddenLabel,
    mutateHeadingId,
    mutateHeadingLevel,
    mutateHtml,
    mutateImageAlt,
    mutateImages,
    mutateLinkAnchor,
    mutateLinkCount,
    mutateLinkLocale,
    mutateLinkTarget,
    mutateListItems,
    mutateListOrder,
    mutateNavigationPath,
    mutateNeverByEmail,
    mutateNumbers,
    mutatePlaceholders,
    mutateUnknownLabel,
    mutateUntranslated,
  ];
}
