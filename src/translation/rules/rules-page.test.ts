import {readFileSync} from 'node:fs';
import path from 'node:path';

import {listBlocks} from '../../content/list-blocks';
import {parseArticle} from '../../content/parse-article';
import {listRules} from './list-rules';

const project = path.resolve(__dirname, '../../..');

test.each(['docs', 'i18n/nl-NL/docusaurus-plugin-content-docs/current'])(
  'each rule has a section of its own on the page in %s, and each section a rule',
  (folder) => {
    const text = readFileSync(path.join(project, folder, 'translation-rules.md'), 'utf8');
    const sections = listBlocks(parseArticle(text))
      .filter(({depth}) => depth === 2)
      .map(({headingId}) => headingId);
    expect(sections.sort()).toEqual(
      listRules()
        .map(({id}) => id)
        .sort(),
    );
  },
);
