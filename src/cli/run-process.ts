import {spawn} from 'node:child_process';
import path from 'node:path';

export interface ProcessOptions {
  /** Where the process runs: an absolute path. */
  readonly directory: string;
  /** Environment variables besides our own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** True passes what the process writes straight on to the terminal instead of collecting it. */
  readonly isShown?: boolean;
}

export interface ProcessResult {
  /** 127 where the program does not exist. */
  readonly exitCode: number;
  /** Standard output and standard error, interleaved; empty when they were shown. */
  readonly output: string;
}

/** Runs a program, found in `node_modules/.bin` or on the path, to its end. Never rejects. */
export type RunProcess = (
  command: string,
  args: readonly string[],
  options: ProcessOptions,
) => Promise<ProcessResult>;

/** Runs programs on this machine. */
export const runProcess: RunProcess = (command, args, {directory, environment, isShown}) =>
  new Promise((resolve) => {
    const binaries = path.join(directory, 'node_modules', '.bin');
    const child = spawn(command, args, {
      cwd: directory,
      env: {
        ...process.env,
        ...environment,
        PATH: `${binaries}${path.delimiter}${process.env['PATH'] ?? ''}`,
      },
      stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // npm's programs are .cmd files on Windows, which only a shell can start.
      shell: process.platform === 'win32',
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => resolve({exitCode: 127, output: error.message}));
    child.on('close', (code) =>
      resolve({exitCode: code ?? 1, output: Buffer.concat(chunks).toString('utf8')}),
    );
  });
