import type {ParseArgsConfig} from 'node:util';
import type {RunProcess} from './run-process';

/** What a command may touch of the world outside. */
export interface CommandIo {
  /** Writes one line to standard output. */
  readonly print: (line: string) => void;
  readonly runProcess: RunProcess;
  /** Absolute path of the project: where package.json is. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What `util.parseArgs` made of a command's options. */
export type CommandOptions = Readonly<Record<string, string | boolean | undefined>>;

/** What a file in `commands/` exports. */
export interface Command {
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Does the work and resolves with the exit code. */
  run(options: CommandOptions, io: CommandIo): Promise<number>;
}
