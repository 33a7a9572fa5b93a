import {readFileSync} from 'node:fs';

/** One `@example` of a remark plugin's documentation. */
export interface DocumentedExample {
  readonly name: string;
  readonly input: string;
  readonly kind: 'output' | 'error';
  readonly expected: string;
}

/** Reads the `@example` blocks of a plugin's own documentation, so that they are its tests. */
export function readExamples(file: string): readonly DocumentedExample[] {
  const text = readFileSync(file, 'utf8').replaceAll(/^ \* ?/gmu, '');
  return text
    .split('@example')
    .slice(1)
    .map((block) => {
      const fence = (kind: string) =>
        new RegExp(`^ {2}(\`{3,})\\w+ ${kind}\\n([^]*?)\\n {2}\\1$`, 'mu')
          .exec(block)?.[2]
          ?.replaceAll(/^ {2}/gmu, '');
      const kind = fence('error') === undefined ? 'output' : 'error';
      return {
        name: /"name": "(.+)"/u.exec(block)?.[1] ?? '',
        input: fence('input') ?? '',
        kind,
        expected: fence(kind) ?? '',
      };
    });
}
