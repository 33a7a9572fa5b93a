import {loadFreshModule} from '@docusaurus/utils';
import path from 'node:path';

/** The languages of the site, as docusaurus.config.ts has them. */
export interface SiteLocales {
  readonly source: string;
  readonly translated: readonly TranslatedLocale[];
  /** Where the folders of the languages are, from the project: `i18n`. */
  readonly folder: string;
}

export interface TranslatedLocale {
  readonly locale: string;
  /** From the folder of the project, with slashes: `i18n/nl-NL`. */
  readonly folder: string;
}

/** What is read of the site's settings. */
interface Settings {
  readonly i18n?: {
    readonly defaultLocale?: string;
    readonly locales?: readonly string[];
    readonly path?: string;
    readonly localeConfigs?: Readonly<Record<string, {readonly path?: string}>>;
  };
}

/**
 * Reads the languages of the site.
 *
 * @param directory Where docusaurus.config.ts is.
 */
export async function readSiteLocales(directory: string): Promise<SiteLocales> {
  const exported = await loadFreshModule(path.join(directory, 'docusaurus.config.ts'));
  const config = (await (typeof exported === 'function'
    ? (exported as () => unknown)()
    : exported)) as Settings;
  const {i18n} = config;
  // Without this setting a site has English alone, as Docusaurus 3.10.2 has it (2026-11-22).
  const source = i18n?.defaultLocale ?? 'en';
  const folder = i18n?.path ?? 'i18n';
  const translated = (i18n?.locales ?? [])
    .filter((locale) => locale !== source)
    .map((locale) => ({
      locale,
      folder: `${folder}/${i18n?.localeConfigs?.[locale]?.path ?? locale}`,
    }));
  return {source, translated, folder};
}
