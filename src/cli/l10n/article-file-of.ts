/**
 * The path from `docs` of the article that a document names, as `docs/guide/start.md`.
 *
 * @returns Null where it names none, or where the path would lead out of the folder on any system: Windows
 *   takes `\` for `/`, and leaves out blanks and full stops at the end of a name.
 */
export function articleFileOf(original: string | null): string | null {
  const [, file = ''] = /^docs\/(.+\.mdx?)$/u.exec(original ?? '') ?? [];
  const isInside = !file.includes('\\') && file.split('/').every((part) => !/^[.\s]*$/u.test(part));
  return file !== '' && isInside ? file : null;
}
