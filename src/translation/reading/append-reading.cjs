/**
 * A loader, after the one that compiles an article: lets the article's module export what is known of
 * its translation, as `reading`. Imported, so that the bundler sees when it changes.
 * @type {import('@rspack/core').LoaderDefinition<{dataFiles: ReadonlyMap<string, string>}>}
 */
module.exports = function appendReading(source) {
  const file = this.getOptions().dataFiles.get(this.resourcePath);
  return file === undefined
    ? source
    : `${source}\nexport {default as reading} from ${JSON.stringify(file)};\n`;
};
