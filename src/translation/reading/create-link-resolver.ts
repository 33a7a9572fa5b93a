import path from 'node:path/posix';

import type {ResolveLink} from './to-pieces';

/** An article as the site shows it. */
export interface SiteDoc {
  /** From the folder of the project, with slashes: that of the source where there is no translation. */
  readonly file: string;
  /** From the folder of the articles: the same in every language. */
  readonly name: string;
  readonly permalink: string;
}

/**
 * Makes a finder of where links lead, as Docusaurus resolves them: to the page of an article that is
 * named by its file, relative to the one with the link or from `docs`. A link to a file that is no article
 * of this site leads nowhere; every other address stays as it is.
 *
 * Both sides of an article lead to the pages in the reader's language, where the source stands too.
 *
 * @returns
 *   A function that takes the article's path from `docs`.
 */
export function createLinkResolver(docs: readonly SiteDoc[]): (article: string) => ResolveLink {
  return (article) => (url) => {
    const [, address = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(url) ?? [];
    if (!/\.mdx?$/iu.test(address)) return url;
    const written = decode(address);
    const wanted = written.startsWith('/')
      ? written.slice(1)
      : path.join(path.dirname(article), written);
    const doc = docs.find(({name}) => name === wanted);
    return doc ? `${doc.permalink}${rest}` : null;
  };
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
