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

/** An option, as `util.parseArgs` takes it and `--help` tells it. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** One letter that stands for the option. */
  readonly short?: string;
  /** Names what has to follow the option; an option of type `boolean` has no such thing. */
  readonly value?: string;
  /** What the option does, in a few words. */
  readonly help: string;
}

/** What a file in `commands/` exports. */
export interface Command {
  readonly options: Readonly<Record<string, CommandOption>>;
  /**
   * What may follow the options, as `--help` shows it: `<file|folder>`. A command without it takes
   * nothing but options.
   */
  readonly operands?: string;
  /** What `--help` tells last about what the command leaves to others. */
  readonly note?: string;
  /** Does the work and resolves with the exit code. */
  run(options: CommandOptions, io: CommandIo, operands?: readonly string[]): Promise<number>;
}

/** What is told of a command before it is loaded. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command | CommandFamily>;
}

/** Several commands under one name: `npm run l10n -- import`. */
export interface CommandFamily {
  /** What the exit codes of every verb mean, in a line. */
  readonly exitCodes: string;
  readonly verbs: Readonly<Record<string, CommandEntry>>;
}
