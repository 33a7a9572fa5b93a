import type {CommandFamily} from '../command';

/**
 * What is done about translations. Nouns read; verbs that write say what they will write, and write
 * nothing with `--check`.
 */
export const l10n: CommandFamily = {
  exitCodes:
    'Exit codes: 0 all is well; 1 something was found or refused, or --check would have written; 2 arguments that nothing can be done with.',
  verbs: {
    import: {
      summary: 'bilingual articles become sources, translations and their ledgers',
      load: async () => (await import('../l10n/import-articles')).importArticles,
    },
    status: {
      summary: 'how each article and segment stands, and how many words of work are left',
      load: async () => (await import('../l10n/status')).status,
    },
    diff: {
      summary: 'the words of the source that changed, beside the translation that they concern',
      load: async () => (await import('../l10n/diff')).diff,
    },
    check: {
      summary: 'what a translation does not keep of its source, rule by rule',
      load: async () => (await import('../l10n/check')).check,
    },
    accept: {
      summary: 'write down that a translation is right for the source of today',
      load: async () => (await import('../l10n/accept')).accept,
    },
    record: {
      summary: 'write down translations that no ledger knows yet',
      load: async () => (await import('../l10n/record')).record,
    },
    export: {
      summary: 'articles as XLIFF 2.1, for the tools of translators',
      load: async () => (await import('../l10n/export')).exportXliff,
    },
    'import-xliff': {
      summary: 'what those tools gave back goes into the translations and their ledgers',
      load: async () => (await import('../l10n/import-xliff')).importXliff,
    },
    pseudo: {
      summary: 'a made-up translation that shows what cannot be translated and what has no room',
      load: async () => (await import('../l10n/pseudo')).pseudo,
    },
    terms: {
      summary: 'the labels of a glossary in TBX go into the termbase of a product',
      load: async () => (await import('../l10n/terms')).terms,
    },
  },
};
