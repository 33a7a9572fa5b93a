import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** One text file of a built site. */
export interface BuiltFile {
  /** Path below the built site, with slashes. */
  readonly name: string;
  readonly text: string;
}

const textFiles = /\.(?:css|html|js|json|map|svg|txt|webmanifest|xml)$/u;

/** Reads every text file of a built site: what browsers and search engines get to see. */
export function readBuiltSite(directory: string): readonly BuiltFile[] {
  return readdirSync(directory, {recursive: true, encoding: 'utf8'})
    .filter((name) => textFiles.test(name))
    .map((name) => ({
      name: name.split(path.sep).join('/'),
      text: readFileSync(path.join(directory, name), 'utf8'),
    }));
}

/** Every place where the pattern occurs, with its file and surroundings, for a readable failure. */
export function findIn(files: readonly BuiltFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({name, text}) =>
    Array.from(
      text.matchAll(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`)),
      (match) => {
        const around = text.slice(
          Math.max(0, match.index - 40),
          match.index + match[0].length + 40,
        );
        return `${name}: …${around}…`;
      },
    ),
  );
}
