import {readFileSync} from 'node:fs';

/** One `@example` of a translation rule's documentation. */
export interface RuleExample {
  readonly name: string;
  /** Language of the translation: `nl-NL` unless the example says otherwise. */
  readonly locale: string;
  readonly source: string;
  readonly target: string;
  /** Each as `1:1-1:4: message`; empty where the rule has to be content. */
  readonly findings: readonly string[];
  /** The translation after its fixes; null where the example has no such block. */
  readonly fixed: string | null;
  /** A file of the termbase; null where the site has none. */
  readonly terms: string | null;
  /** Other pages of the site: their anchors by file. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads the `@example` blocks of a rule's documentation, so that they are its tests. Each has one line
 * of settings (`name`; also `locale` and `pages` where it needs them) and the fenced blocks
 * `markdown source`, `markdown target`, `text findings`, `markdown fixed` and `yaml terms`; the last three
 * may be left out. In them `␠` is a space that an editor would cut off.
 */
export function readRuleExamples(file: string): readonly RuleExample[] {
  const text = readFileSync(file, 'utf8').replaceAll(/^ \* ?/gmu, '');
  return text
    .split('@example')
    .slice(1)
    .map((block) => {
      const fence = (kind: string) =>
        new RegExp(`^ {2}(\`{3,})\\w+ ${kind}\\n([^]*?)\\n {2}\\1$`, 'mu')
          .exec(block)?.[2]
          ?.replaceAll(/^ {2}/gmu, '')
          .replaceAll('␠', ' ');
      const settings = JSON.parse(/^\s*(\{.*\})$/mu.exec(block)?.[1] ?? '{}') as Partial<
        Pick<RuleExample, 'name' | 'locale' | 'pages'>
      >;
      return {
        name: '',
        locale: 'nl-NL',
        pages: {},
        ...settings,
        source: fence('source') ?? '',
        target: fence('target') ?? '',
        findings: fence('findings')?.split('\n') ?? [],
        fixed: fence('fixed') ?? null,
        terms: fence('terms') ?? null,
      };
    });
}
