import {Serialize, Spec} from '@cyclonedx/cyclonedx-library';
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';

import {readShipped} from '../../supply/read-shipped';
import {createShippedSbom, type Application, type PackageLock} from '../../supply/shipped-sbom';
import type {Command} from '../command';

const fileName = 'sbom.cdx.json';
const {Spec1dot6} = Spec;

/**
 * Writes the bill of materials of the built site: the packages in its bundles, with their versions,
 * licences and hashes.
 *
 * By OWASP's own library. `npm sbom` (npm 11.19.1, tried on 2026-11-22) leaves React out with
 * `--omit=dev`, and without it gives up on a development tool that depends on `latest`.
 */
export const sbom: Command = {
  options: {},
  async run(_options, io) {
    const shipped = readShipped(path.join(io.directory, 'build'));
    if (shipped.length === 0) {
      io.print('There is no built site yet. Run `npm run build` first.');
      return 1;
    }
    const readJson = async (name: string): Promise<unknown> =>
      JSON.parse(await readFile(path.join(io.directory, name), 'utf8'));
    const bom = createShippedSbom(
      (await readJson('package.json')) as Application,
      shipped,
      (await readJson('package-lock.json')) as PackageLock,
    );
    const serializer = new Serialize.JsonSerializer(
      new Serialize.JSON.Normalize.Factory(Spec1dot6),
    );
    const text = serializer.serialize(bom, {sortLists: true, space: 2});
    await writeFile(path.join(io.directory, fileName), `${text}\n`);
    io.print(`${fileName}: ${shipped.length} packages, CycloneDX ${Spec1dot6.version}.`);
    return 0;
  },
};
