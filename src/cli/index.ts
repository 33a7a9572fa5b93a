import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import type {Command} from './command';
import {runProcess} from './run-process';

interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

const commands: Readonly<Record<string, CommandEntry>> = {
  start: {
    summary: 'build the site and serve it [--port 3000] [--host localhost] [--no-build]',
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
    summary: 'break steps and Graph calls and see whether a test notices [--only <glob>] [--fresh]',
    load: async () => (await import('./commands/mutation')).mutation,
  },
  soak: {
    summary:
      'random walks, more than in the tests [--walks 100000] [--minutes 10] [--seed 1] [--whole]',
    load: async () => (await import('./commands/soak')).soak,
  },
  screenshots: {
    summary: 'take the pictures of the README again, into src/e2e/screenshots',
    load: async () => (await import('./commands/screenshots')).screenshots,
  },
};

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    console.error(`Commands:\n${usage()}`);
    return 2;
  }
  const command = await entry.load();
  let values;
  try {
    values = parseArgs({args: [...args], options: command.options}).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${name}: ${entry.summary}`);
    return 2;
  }
  return command.run(values as Parameters<Command['run']>[0], {
    print: (line) => console.log(line),
    runProcess,
    directory: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'),
    environment: process.env,
  });
}

function usage(): string {
  return Object.entries(commands)
    .map(([name, {summary}]) => `  ${name.padEnd(12)}${summary}`)
    .join('\n');
}

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
