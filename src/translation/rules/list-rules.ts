import {headingLevel} from './heading-level';
import type {Rule} from './rule';

/** All rules that there are, by id. */
export function listRules(): readonly Rule[] {
  return [headingLevel];
}
