import {URL} from 'node:url';

import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import {tsImport} from 'tsx/esm/api';

// Editors with the remark extension, and `npx remark`, show what `npm run l10n -- check` finds.
const {lintTranslations} = await tsImport('./src/cli/l10n/lint-translations.ts', import.meta.url);

export default {
  plugins: [
    remarkFrontmatter,
    remarkGfm,
    remarkDirective,
    ...lintTranslations(new URL('docs/translation-rules.md', import.meta.url)),
  ],
};
