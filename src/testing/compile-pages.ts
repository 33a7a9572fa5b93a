import preprocess from '@docusaurus/mdx-loader/lib/preprocessor';
import {createProcessorUncached} from '@docusaurus/mdx-loader/lib/processor';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/**
 * Compiles every article of a folder as Docusaurus does, as Markdown and as MDX, and prints as JSON how
 * many there were and which failed. A program of its own, because jest has no modules of the kind that
 * MDX is made of.
 */
async function compilePages(folder: string) {
  const markdownConfig = {
    format: 'detect',
    mermaid: false,
    emoji: true,
    // As the site has it, but for ids in headings: MDX has no other way to write one in both formats.
    mdx1Compat: {comments: false, admonitions: false, headingIds: true},
    anchors: {maintainCase: false},
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  } as const;
  const options = {markdownConfig, admonitions: true, staticDirs: [], siteDir: folder} as never;
  const failures: string[] = [];
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(folder, file));
  for (const format of ['md', 'mdx'] as const) {
    const processor = await createProcessorUncached({options, format});
    for (const filePath of files) {
      const content = preprocess({
        fileContent: readFileSync(filePath, 'utf8'),
        filePath,
        markdownConfig: markdownConfig as never,
        admonitions: true,
      });
      await processor
        .process({content, filePath, frontMatter: {}, compilerName: 'client'})
        .catch((error: unknown) => failures.push(`${format} ${filePath}: ${String(error)}`));
    }
  }
  return {files: files.length, failures};
}

void compilePages(process.argv[2] ?? '.').then((result) => {
  process.stdout.write(JSON.stringify(result));
});
