import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {createPlaceholderCheck} from './check-placeholders';

test('compares what stands in the source with the translation of now', async () => {
  const siteDir = await mkdtemp(path.join(tmpdir(), 'check-placeholders-'));
  const localizationDir = path.join(siteDir, 'i18n', 'nl-NL');
  await mkdir(localizationDir, {recursive: true});
  await mkdir(path.join(siteDir, 'src'));
  await writeFile(
    path.join(siteDir, 'src', 'a.tsx'),
    `import Translate, {translate} from '@docusaurus/Translate';
    export const count = (n: number) => translate({id: 'a.count', message: '{n} users'}, {n});
    export const Link = () => <Translate id="a.link" values={{link: 1}}>{'Open {link}.'}</Translate>;`,
  );
  const check = createPlaceholderCheck({siteDir, localizationDir});
  const writeDutch = (count: string, link: string) =>
    writeFile(
      path.join(localizationDir, 'code.json'),
      JSON.stringify({'a.count': {message: count}, 'a.link': {message: link}}, null, 2),
    );
  try {
    expect(await check()).toEqual([]);
    await writeDutch('{aantal} mensen', 'Open hem.');
    expect(await check()).toEqual([
      'i18n/nl-NL/code.json:3:16 a.count: {aantal} is not in the English; {n} of the English is missing.',
      'i18n/nl-NL/code.json:6:16 a.link: {link} of the English is missing.',
    ]);
    await writeDutch('{n} mensen', 'Open {link}.');
    expect(await check()).toEqual([]);
  } finally {
    await rm(siteDir, {recursive: true});
  }
});
