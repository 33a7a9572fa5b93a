import {admonitionKind} from './admonition-kind';
import {boldCount} from './bold-count';
import {boldPosition} from './bold-position';
import {codeBlocks} from './code-blocks';
import {codeSpans} from './code-spans';
import {directives} from './directives';
import {forbiddenLabel} from './forbidden-label';
import {headingId} from './heading-id';
import {headingLevel} from './heading-level';
import {html} from './html';
import {imageAlt} from './image-alt';
import {images} from './images';
import {linkAnchor} from './link-anchor';
import {linkCount} from './link-count';
import {linkLocale} from './link-locale';
import {linkTarget} from './link-target';
import {listItems} from './list-items';
import {listOrder} from './list-order';
import {navigationPath} from './navigation-path';
import {neverByEmail} from './never-by-email';
import {numbers} from './numbers';
import {placeholders} from './placeholders';
import type {Rule} from './rule';
import {unknownLabel} from './unknown-label';
import {untranslated} from './untranslated';

/** All rules that there are, by id. */
export function listRules(): readonly Rule[] {
  return [
    admonitionKind,
    boldCount,
    boldPosition,
    codeBlocks,
    codeSpans,
    directives,
    forbiddenLabel,
    headingId,
    headingLevel,
    html,
    imageAlt,
    images,
    linkAnchor,
    linkCount,
    linkLocale,
    linkTarget,
    listItems,
    listOrder,
    navigationPath,
    neverByEmail,
    numbers,
    placeholders,
    unknownLabel,
    untranslated,
  ];
}
