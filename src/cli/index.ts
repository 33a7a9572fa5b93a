import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {runCommandLine} from './run-command-line';
import {runProcess} from './run-process';

void runCommandLine(process.argv.slice(2), {
  print: (line) => console.log(line),
  runProcess,
  directory: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'),
  environment: process.env,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
