import {normaliseLabel} from './normalise-label';
import {suggestLabel} from './suggest-label';
import type {Term} from './term';
import type {Termbase} from './termbase';

/** What is wrong with a label of a step. */
export type LabelProblem =
  /** No term has the label of the source. `target` is null where the translation has none in its place. */
  | {
      readonly kind: 'unknown-source';
      readonly source: string;
      readonly target: number | null;
      readonly nearest: string | null;
    }
  /** The term has no label in this language yet. */
  | {
      readonly kind: 'no-translation';
      readonly source: string;
      readonly target: number | null;
    }
  /** The translation says something else than the term. */
  | {readonly kind: 'different'; readonly target: number; readonly wanted: Wanted}
  /** The source has no label in its place, and no term is called so. */
  | {readonly kind: 'unknown'; readonly target: number; readonly nearest: string | null}
  | {readonly kind: 'forbidden'; readonly target: number; readonly wanted: Wanted};

/** Words in bold. */
export interface BoldWords {
  /** As readers see them. */
  readonly text: string;
  /** Whether they say what the rest is about: `**Guests**: …`, or a line that is bold to its end. */
  readonly isLead: boolean;
}

/** A label that has to be there. */
export interface Wanted {
  /** As the source has it. */
  readonly source: string;
  readonly label: string;
  readonly product: string;
}

/**
 * Compares the labels of a step with those of its translation, whatever the order: languages put words
 * in different places. Which of them belong together is told by the termbase; by likeness where somebody
 * mistyped one; and by their order for the rest.
 *
 * @param source
 *   The bold words of the source. Those that no term has, and that lead in, begin with a small letter
 *   (`**not**`) or end like a sentence (`**Tip:**`) are stress and no label, and the translation may have
 *   as many of its own.
 * @param target
 *   Those of the translation; problems name them by their place here.
 */
export function matchLabels(
  source: readonly BoldWords[],
  target: readonly BoldWords[],
  termbase: Termbase,
  locale: string,
): readonly LabelProblem[] {
  const isStress = (words: BoldWords) =>
    termbase.findByLabel(words.text).length === 0 && looksLikeStress(words);
  const labels = source.filter((words) => !isStress(words));
  const open = new Open(
    labels.map(({text}) => ({label: text, wanted: listWanted(text, termbase, locale)})),
    target.map((words, place) => ({label: words.text, words, place})),
  );
  open.take(({wanted}, {label}) => wanted.some((each) => isSame(each.label, label)));
  open.dropTargets(source.length - labels.length, ({words}) => looksLikeStress(words));
  const forbidden = open.take(
    ({wanted}, {label}) => findForbidden(wanted, label, termbase, locale) !== null,
  );
  const alike = open.take(({wanted}, {label}) => suggest(label, wanted) !== null);
  const others = open.takeInOrder();
  return [
    ...forbidden.flatMap(([{wanted}, {label, place}]) => {
      const found = findForbidden(wanted, label, termbase, locale);
      return found ? [{kind: 'forbidden', target: place, wanted: found} as const] : [];
    }),
    ...[...alike, ...others].flatMap(([{label, wanted}, found]) =>
      judge(label, wanted, found?.place ?? null, termbase),
    ),
    ...open.targets.flatMap(({label, place}) => judgeAlone(label, place, termbase, locale)),
  ];
}

interface SourceLabel {
  readonly label: string;
  readonly wanted: readonly Wanted[];
}

interface TargetLabel {
  readonly label: string;
  readonly words: BoldWords;
  readonly place: number;
}

/** The labels of both sides that have no partner yet. */
class Open {
  #sources: readonly SourceLabel[];
  targets: readonly TargetLabel[];

  constructor(sources: readonly SourceLabel[], targets: readonly TargetLabel[]) {
    this.#sources = sources;
    this.targets = targets;
  }

  /** Makes partners of the labels that belong together, each the first that does. */
  take(
    belong: (source: SourceLabel, target: TargetLabel) => boolean,
  ): readonly (readonly [SourceLabel, TargetLabel])[] {
    return this.#sources.flatMap((source) => {
      const target = this.targets.find((candidate) => belong(source, candidate));
      if (!target) return [];
      this.#sources = this.#sources.filter((each) => each !== source);
      this.targets = this.targets.filter((each) => each !== target);
      return [[source, target] as const];
    });
  }

  /** Makes partners of what is left, by order; a source without one has null. */
  takeInOrder(): readonly (readonly [SourceLabel, TargetLabel | null])[] {
    const pairs = this.#sources.map(
      (source, index) => [source, this.targets[index] ?? null] as const,
    );
    this.targets = this.targets.slice(this.#sources.length);
    this.#sources = [];
    return pairs;
  }

  /** Leaves out the first few that are so. */
  dropTargets(count: number, isSo: (target: TargetLabel) => boolean): void {
    let left = count;
    this.targets = this.targets.filter((target) => !isSo(target) || left-- <= 0);
  }
}

function listWanted(source: string, termbase: Termbase, locale: string): readonly Wanted[] {
  return termbase.findByLabel(source).flatMap((term) => toWanted(term, locale));
}

function toWanted({label, product, translations}: Term, locale: string): readonly Wanted[] {
  const translation = translations.get(locale);
  return translation ? [{source: label, label: translation.label, product}] : [];
}

function findForbidden(
  wanted: readonly Wanted[],
  label: string,
  termbase: Termbase,
  locale: string,
): Wanted | null {
  const terms = termbase.findByForbidden(label, locale);
  return (
    wanted.find(({source, product}) =>
      terms.some((term) => term.label === source && term.product === product),
    ) ?? null
  );
}

function judge(
  source: string,
  wanted: readonly Wanted[],
  target: number | null,
  termbase: Termbase,
): readonly LabelProblem[] {
  if (termbase.findByLabel(source).length === 0) {
    const nearest = suggestLabel(
      source,
      termbase.terms.map(({label}) => label),
    );
    return [{kind: 'unknown-source', source, target, nearest}];
  }
  const [first] = wanted;
  if (!first) return [{kind: 'no-translation', source, target}];
  // What is missing in bold is for the rule that counts the bold.
  return target === null ? [] : [{kind: 'different', target, wanted: first}];
}

/** A label of the translation for which the source has none: that it is too many is for another rule. */
function judgeAlone(
  label: string,
  target: number,
  termbase: Termbase,
  locale: string,
): readonly LabelProblem[] {
  if (termbase.findByTranslation(label, locale).length > 0) return [];
  const [forbidden] = termbase
    .findByForbidden(label, locale)
    .flatMap((term) => toWanted(term, locale));
  if (forbidden) return [{kind: 'forbidden', target, wanted: forbidden}];
  const known = termbase.terms.flatMap((term) => toWanted(term, locale));
  return [{kind: 'unknown', target, nearest: suggest(label, known)}];
}

function suggest(label: string, wanted: readonly Wanted[]): string | null {
  return suggestLabel(
    label,
    wanted.map((each) => each.label),
  );
}

function isSame(a: string, b: string): boolean {
  return normaliseLabel(a) === normaliseLabel(b);
}

/** Writing without capitals may be stress wherever it stands. */
function looksLikeStress({text, isLead}: BoldWords): boolean {
  return isLead || /^[^\p{L}\p{N}]*[\p{Ll}\p{Lo}]/u.test(text) || /[.:!?]\s*$/u.test(text);
}
