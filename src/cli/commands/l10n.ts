import type {CommandFamily} from '../command';

/**
 * What is done about translations. Nouns read; verbs that write say what they will write, and write
 * nothing with `--check`.
 *
 * Exit codes, of every verb: 0 all is well; 1 something was found or refused that somebody has to
 * look at, or, with `--check`, something would have been written; 2 arguments that nothing can be
 * done with.
 */
export const l10n: CommandFamily = {
  verbs: {},
};
