import {parseArgs} from 'node:util';
import type {Command, CommandIo, CommandOptions} from './command';
import {describeUsage, helpOption} from './describe-usage';

interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command, by the name of its script in package.json. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  start: {
    summary: 'build the site and serve it',
    load: async () => (await import('./commands/start')).start,
  },
  check: {
    summary: 'types, lint, format, unit and architecture tests, translations, build',
    load: async () => (await import('./commands/check')).check,
  },
  test: {
    summary: 'check, then the browser tests',
    load: async () => (await import('./commands/test')).test,
  },
  bench: {
    summary: 'speed as ratios of one run; results are kept in src/bench/RESULTS.md',
    load: async () => (await import('./commands/bench')).bench,
  },
  sbom: {
    summary: 'write sbom.cdx.json: what the built site ships, as CycloneDX',
    load: async () => (await import('./commands/sbom')).sbom,
  },
  licences: {
    summary: 'list what the built site ships of others, and fail on a licence not allowed',
    load: async () => (await import('./commands/licences')).licences,
  },
  mutation: {
    summary: 'break steps and Graph calls and see whether a test notices',
    load: async () => (await import('./commands/mutation')).mutation,
  },
  soak: {
    summary: 'random walks over steps, faults and clicks, more than in the tests',
    load: async () => (await import('./commands/soak')).soak,
  },
  screenshots: {
    summary: 'take the pictures of the README again, into src/e2e/screenshots',
    load: async () => (await import('./commands/screenshots')).screenshots,
  },
};

/**
 * Runs the command that the arguments name, or shows with `--help` how it is used.
 *
 * @returns
 *   The exit code: the command's own; 2 for arguments that nothing can be done with.
 */
export async function runCommandLine(
  [name = '', ...args]: readonly string[],
  io: CommandIo,
): Promise<number> {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    io.print(`Commands, each with --help:\n${listCommands()}`);
    return name === '--help' ? 0 : 2;
  }
  const command = await entry.load();
  const usage = describeUsage(name, entry.summary, command.options);
  let values: CommandOptions;
  try {
    const options = {...command.options, ...helpOption};
    values = parseArgs({args: [...args], options}).values as CommandOptions;
  } catch (error) {
    io.print(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (values['help'] === true) {
    io.print(usage);
    return 0;
  }
  return command.run(values, io);
}

function listCommands(): string {
  return Object.entries(commands)
    .map(([name, {summary}]) => `  ${name.padEnd(12)}${summary}`)
    .join('\n');
}
