import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';

import {formatRelativeTime} from './format-relative-time';
import {RevealedText} from './revealed-text';

export interface DateTimeProps {
  /** ISO 8601, UTC. */
  readonly value: string;
  /** Milliseconds since the epoch: what "ago" is counted from. */
  readonly now: number;
}

/** A moment in the words of the page's language: how long ago, and exactly, where the reader is. */
export function DateTime({value, now}: DateTimeProps): ReactNode {
  const {i18n} = useDocusaurusContext();
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return <RevealedText text={value} />;
  const exact = new Intl.DateTimeFormat(i18n.currentLocale, {
    dateStyle: 'long',
    timeStyle: 'long',
  }).format(moment);
  return (
    <time dateTime={value}>
      {formatRelativeTime(moment.getTime(), now, i18n.currentLocale)} ({exact})
    </time>
  );
}
