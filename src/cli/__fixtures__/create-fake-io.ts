import type {CommandIo} from '../command';
import type {ProcessResult, RunProcess} from '../run-process';

interface FakeIoOptions {
  readonly directory?: string;
  readonly environment?: CommandIo['environment'];
  /** What each program answers, by name. Others end with exit code 0 and no output. */
  readonly answers?: Readonly<Record<string, ProcessResult>>;
  /** Called for each program before it answers. */
  readonly onRun?: (...run: Parameters<RunProcess>) => void;
}

/** A `CommandIo` that starts nothing: keeps the printed lines and the commands that were asked for. */
export function createFakeIo(options: FakeIoOptions = {}) {
  const {directory = '/project', environment = {}, answers = {}, onRun} = options;
  const lines: string[] = [];
  const commands: string[] = [];
  const io: CommandIo = {
    print: (line) => lines.push(line),
    runProcess: async (command, args, settings) => {
      commands.push([command, ...args].join(' '));
      onRun?.(command, args, settings);
      return answers[command] ?? {exitCode: 0, output: ''};
    },
    directory,
    environment,
  };
  return {io, lines, commands};
}
