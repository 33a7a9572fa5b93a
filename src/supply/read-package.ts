import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

import type {PackageNotice} from './notices';

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | {readonly type?: string};
  readonly licenses?: readonly {readonly type?: string}[];
  readonly author?: string | {readonly name?: string};
  readonly repository?: string | {readonly url?: string};
}

const mitTerms = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES
OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * The root of the package that a file of `node_modules` belongs to: the nearest folder above it
 * whose package.json has a name and a version. Null for a file of our own.
 */
export function findPackageRoot(file: string): string | null {
  if (!file.includes(`${path.sep}node_modules${path.sep}`)) return null;
  for (let folder = path.dirname(file); folder !== path.dirname(folder);) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest)) {
      const {name, version} = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
      if (name && version) return folder;
    }
    folder = path.dirname(folder);
  }
  throw new Error(`${file} belongs to no package.`);
}

/**
 * Reads what has to be said of an installed package: every licence and notice file that it brings.
 * Where it brings none but declares MIT, the terms of MIT under its author's name.
 * @throws {Error} where it brings no text and is not under MIT
 */
export function readPackage(root: string): PackageNotice {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
  const {name = '', version = '', repository} = manifest;
  const licence = readLicence(manifest);
  const files = readdirSync(root)
    .filter((file) => /^(licen[cs]e|copying|notice)/iu.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(path.join(root, file), 'utf8').trim());
  if (texts.length === 0) texts.push(standardText(manifest, licence));
  const source = typeof repository === 'string' ? repository : repository?.url;
  return {
    name,
    version,
    licence,
    source: source?.replace(/^git\+|\.git$/gu, '').replace(/^git:/u, 'https:') ?? null,
    text: texts.join('\n\n').replaceAll('\r\n', '\n'),
  };
}

function readLicence({license, licenses}: Manifest): string {
  if (typeof license === 'string') return license;
  const types = (license ? [license] : (licenses ?? [])).flatMap(({type}) => type ?? []);
  return types.length > 0 ? types.join(' OR ') : 'UNKNOWN';
}

function standardText({name, author}: Manifest, licence: string): string {
  if (licence !== 'MIT')
    throw new Error(
      `${name} is under ${licence} and brings no text of it: its notice is not known.`,
    );
  const holder = typeof author === 'string' ? author : author?.name;
  return `The MIT License\n\nCopyright (c) ${holder ?? `the authors of ${name}`}\n\n${mitTerms}`;
}
