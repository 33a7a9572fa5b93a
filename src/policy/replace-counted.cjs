/**
 * A loader: replaces texts in a module of somebody else, each as often as is expected of it. A
 * dependency that has changed stops the build, for its new code has to be read first.
 * @type {import('@rspack/core').LoaderDefinition<{edits: readonly {find: string, replace: string, times: number}[]}>}
 * @throws {Error} where a text occurs another number of times
 */
module.exports = function replaceCounted(source) {
  return this.getOptions().edits.reduce((text, {find, replace, times}) => {
    const parts = text.split(find);
    if (parts.length - 1 !== times) {
      throw new Error(
        `${this.resourcePath} holds ${JSON.stringify(find)} ${parts.length - 1} times instead of ${times}. Read what has changed there, and put what is to be replaced right.`,
      );
    }
    return parts.join(replace);
  }, source);
};
