import {parseArgs} from 'node:util';
import type {CommandEntry, CommandIo, CommandOptions} from './command';
import {describeUsage, helpOption} from './describe-usage';

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
  corpus: {
    summary: 'run the translation rules over the corpus, and see how often they are right',
    load: async () => (await import('./commands/corpus')).corpus,
  },
  screenshots: {
    summary: 'take the pictures of the README again, into src/e2e/screenshots',
    load: async () => (await import('./commands/screenshots')).screenshots,
  },
  l10n: {
    summary: 'translations: import them, and see how they stand',
    load: async () => (await import('./commands/l10n')).l10n,
  },
};

/**
 * Runs the command that the arguments name, or shows with `--help` how it is used.
 *
 * @returns
 *   The exit code: the command's own; 2 for arguments that nothing can be done with.
 */
export function runCommandLine(args: readonly string[], io: CommandIo): Promise<number> {
  return runNamed('', commands, args, io);
}

/** Runs the one of several commands that the first argument names; `family` is what they are under. */
async function runNamed(
  family: string,
  entries: Readonly<Record<string, CommandEntry>>,
  [name = '', ...args]: readonly string[],
  io: CommandIo,
  exitCodes?: string,
): Promise<number> {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (!entry) {
    const title = family
      ? `npm run ${family} -- <verb>, each with --help`
      : 'Commands, each with --help';
    const isAsked = ['--help', '-h'].includes(name);
    if (name !== '' && !isAsked) io.print(`There is no ${family ? 'verb' : 'command'} ${name}.\n`);
    io.print(`${title}:\n${listEntries(entries)}${exitCodes ? `\n\n${exitCodes}` : ''}`);
    return isAsked ? 0 : 2;
  }
  const command = await entry.load();
  if ('verbs' in command) return runNamed(name, command.verbs, args, io, command.exitCodes);
  const title = family ? `${family} -- ${name}` : `${name} --`;
  const notes = [command.note, exitCodes].filter((note) => note !== undefined);
  const usage = describeUsage(title, entry.summary, command.options, command.operands, notes);
  let values: CommandOptions;
  let operands: readonly string[];
  try {
    const options = {...command.options, ...helpOption};
    const allowPositionals = command.operands !== undefined;
    const parsed = parseArgs({args: [...args], options, allowPositionals});
    values = parsed.values as CommandOptions;
    operands = parsed.positionals;
  } catch (error) {
    io.print(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (values['help'] === true) {
    io.print(usage);
    return 0;
  }
  return command.run(values, io, operands);
}

function listEntries(entries: Readonly<Record<string, CommandEntry>>): string {
  const width = Math.max(...Object.keys(entries).map(({length}) => length));
  return Object.entries(entries)
    .map(([name, {summary}]) => `  ${name.padEnd(width)}  ${summary}`)
    .join('\n');
}
