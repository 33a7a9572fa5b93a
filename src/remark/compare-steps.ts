import type {ArticleStep} from './list-steps';

/** Where a translation's steps part from those of its source. */
export interface StepDifference {
  /** Line in the translation, from 1. */
  readonly line: number;
  readonly reason: string;
}

/**
 * Compares the steps of a translation with those of its source: the same actions in the same steps,
 * so that a step's address and widget are the same in every language.
 *
 * @returns
 *   Differences in the order of the steps; empty when there are none.
 */
export function compareSteps(
  source: readonly ArticleStep[],
  translation: readonly ArticleStep[],
): readonly StepDifference[] {
  const lastLine = translation.at(-1)?.line ?? 1;
  const missing = source
    .filter(({id}) => !translation.some((step) => step.id === id))
    .map(({id, action}) => ({
      line: lastLine,
      reason: `${id} (${describe(action)}) is in the source and not here.`,
    }));
  const different = translation.flatMap(({id, action, line}) => {
    const original = source.find((step) => step.id === id);
    if (!original) return [{line, reason: `${id} (${describe(action)}) is not in the source.`}];
    return original.action === action
      ? []
      : [
          {
            line,
            reason: `${id} is ${describe(original.action)} in the source, ${describe(action)} here.`,
          },
        ];
  });
  return [...different, ...missing];
}

function describe(action: string | null): string {
  return action === null ? 'no action' : `::${action}`;
}
