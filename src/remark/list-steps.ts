/// <reference types="mdast-util-directive" />
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import {unified} from 'unified';

import {isStepsList, stepId} from './steps-list';

/** One step of an article, as its text has it. */
export interface ArticleStep {
  readonly id: string;
  /** The name of the step's action; null for a step that is only read. */
  readonly action: string | null;
  /** Line in the file, from 1. */
  readonly line: number;
}

const parser = unified().use(remarkParse).use(remarkDirective);

/** Lists the steps of an article in order. Takes its whole text, front matter included. */
export function listSteps(article: string): readonly ArticleStep[] {
  return parser
    .parse(article)
    .children.filter(isStepsList)
    .flatMap((list, listIndex) =>
      list.children.map((item, itemIndex) => ({
        id: stepId(listIndex + 1, itemIndex + 1),
        action: item.children.find((child) => child.type === 'leafDirective')?.name ?? null,
        line: item.position?.start.line ?? 1,
      })),
    );
}
