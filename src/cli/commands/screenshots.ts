import fs from 'node:fs';
import path from 'node:path';
import {takeScreenshots} from '../../e2e/take-screenshots';
import type {Command} from '../command';

/** Builds the site and takes the pictures of the README, in both languages and both themes. */
export const screenshots: Command = {
  options: {},
  async run(_options, io) {
    const build = await io.runProcess('docusaurus', ['build'], {
      directory: io.directory,
      isShown: true,
    });
    if (build.exitCode !== 0) return 1;
    const folder = path.join(io.directory, 'src/e2e/screenshots');
    fs.rmSync(folder, {recursive: true, force: true});
    fs.mkdirSync(folder, {recursive: true});
    const files = await takeScreenshots(io.directory, folder, io.environment);
    io.print(`${files.length} pictures are in ${path.relative(io.directory, folder)}.`);
    return 0;
  },
};
