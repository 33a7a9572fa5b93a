import Heading from '@theme/Heading';
import clsx from 'clsx';
import type {ReactNode} from 'react';

import type {ReadingBlock} from '../../translation/reading/reading';
import {Pieces} from './pieces';
import styles from './translation-reading.module.css';

export interface BlockTextProps {
  /** Null where this side has none. */
  readonly block: ReadingBlock | null;
  /** Whether its headings belong to the outline of the page; otherwise they only look like it. */
  readonly isOutline: boolean;
  /** Title of the admonition that it begins. */
  readonly title?: string | null;
}

/** One block of one side. Without an id: that belongs to the same block in the ordinary view. */
export function BlockText({block, isOutline, title = null}: BlockTextProps): ReactNode {
  if (!block) return null;
  const {form, depth, marker, indent, isSetOff, content} = block;
  const words = <Pieces pieces={content} />;
  if (form === 'code') {
    return (
      <pre className={styles.code}>
        <code>{words}</code>
      </pre>
    );
  }
  if (form === 'heading') {
    const level = `h${depth ?? 1}` as 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
    return isOutline ? (
      <Heading as={level}>{words}</Heading>
    ) : (
      <p className={clsx(styles.heading, styles[level])}>{words}</p>
    );
  }
  return (
    <div
      className={clsx(styles.text, isSetOff && styles.setOff)}
      {...(indent > 0 && {style: {marginInlineStart: `${indent * 1.5}rem`}})}
    >
      {title !== null && <p className={styles.admonition}>{title}</p>}
      {marker !== null && <span className={styles.marker}>{marker} </span>}
      {words}
    </div>
  );
}
