import {words} from './language-words';

/**
 * English words that name nothing by themselves. English is the source: where it has one in bold on
 * purpose (**On**, **not**), so may a translation.
 */
export const englishFunctionWords: ReadonlySet<string> = words(`
  a an the this that these those
  i you your he she it its we our they their them there here
  about above after against at before below between by during for from in into of off on onto out over
  per since through to under until up via with within without
  and as because but if nor or so than then when where whether while which who what how why
  am are be been being is was were do does did has have had
  can cannot could may might must shall should will would
  not no never also again now just only yes
  can't don't doesn't isn't won't
`);
