/** What XML 1.0 has no way to hold, not even as a reference: https://www.w3.org/TR/xml/#charsets. */
const impossible =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As they are, a reader of XML would make something else of them.
  '\r': '&#13;',
};

/** Words as the content of an element that takes `<cp>` for what XML cannot hold. */
export function escapeContent(text: string): string {
  return text
    .replace(/[&<>\r]/g, (character) => references[character] ?? character)
    .replace(impossible, (character) => {
      const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `<cp hex="${hex}"/>`;
    });
}

/** Words as the value of an attribute, or of an element that takes nothing but words. */
export function escapeValue(text: string): string {
  return text
    .replace(/[&<>"\r]/g, (character) => references[character] ?? character)
    .replace(/[\n\t]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(impossible, '\uFFFD');
}
