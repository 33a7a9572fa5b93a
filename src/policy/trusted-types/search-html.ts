import {createMarkupPolicy} from './create-markup-policy';

const tag = /<(\/?)([a-z]+)((?:\s+[A-Za-z-]+="[^"<>]*")*)\s*\/?>/g;
const tags = ['div', 'span', 'p', 'mark', 'em', 'pre', 'svg', 'path', 'g'];
const attributes = [
  'class',
  'role',
  'width',
  'height',
  'viewBox',
  'd',
  'fill',
  'fill-rule',
  'stroke',
  'stroke-linecap',
  'stroke-linejoin',
  'aria-hidden',
];

/**
 * Turns the markup of the search's results into nodes' markup: tags and attributes of a closed list,
 * each value in double quotes. Nothing in it leads anywhere, loads or runs.
 * @throws {TypeError} on anything else
 */
export const searchHtml = createMarkupPolicy('search-html', (html) => {
  const rest = html.replace(tag, (_whole, _slash, name: string, written: string) => {
    const names = Array.from(written.matchAll(/\s+([A-Za-z-]+)=/g), ([, found = '']) => found);
    const strange = names.find((found) => !attributes.includes(found));
    if (!tags.includes(name)) throw new TypeError(`search-html refuses the tag ${name}`);
    if (strange) throw new TypeError(`search-html refuses the attribute ${strange}`);
    return '';
  });
  const at = rest.indexOf('<');
  if (at >= 0) throw new TypeError(`search-html refuses the markup at ${rest.slice(at, at + 40)}`);
  return html;
});
