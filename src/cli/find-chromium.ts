import fs from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds an installed Chromium or Chrome: what `CHROME_PATH` names, else the first of the usual
 * places.
 * @returns the absolute path, or null where there is none
 */
export function findChromium(
  environment: Readonly<Record<string, string | undefined>>,
  exists: (file: string) => boolean = fs.existsSync,
): string | null {
  const chosen = environment['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') return exists(chosen) ? chosen : null;
  const onPath = (environment['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '');
  const places = [...folders, ...onPath];
  const files = names.flatMap((name) => places.map((folder) => path.join(folder, name)));
  return [...files, ...elsewhere].find((file) => exists(file)) ?? null;
}
