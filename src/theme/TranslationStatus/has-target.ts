import type {ArticleStatus} from '../../translation/reading/status-data';

/** Whether an article has a translation, be it in part. */
export function hasTarget({segments}: ArticleStatus): boolean {
  const {missing, ...others} = segments;
  return missing === 0 || Object.values(others).some((count) => count > 0);
}
