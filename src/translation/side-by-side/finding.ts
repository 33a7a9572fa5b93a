/** Something in a bilingual file that somebody should know of, although the file is imported. */
export interface Finding {
  /** Stable name: the page about importing explains each. */
  readonly rule:
    | 'character-lost'
    | 'date-ambiguous'
    | 'date-unreadable'
    | 'heading-missing'
    | 'key-unknown'
    | 'language-doubtful'
    | 'locale-missing'
    | 'maker-missing'
    | 'segment-empty'
    | 'segment-id-twice'
    | 'segment-in-code'
    | 'segment-left-out'
    | 'alert-unknown'
    | 'title-untranslated';
  /** Offset in the bilingual file. */
  readonly offset: number;
  /** English, one sentence. */
  readonly message: string;
}

/** Why a bilingual file is not imported. */
export interface Refusal {
  readonly rule:
    | 'encoding'
    | 'front-matter-invalid'
    | 'front-matter-open'
    | 'locale-differs'
    | 'name-hidden'
    | 'name-taken'
    | 'name-unusable'
    | 'nested-too-deeply'
    | 'no-segments'
    | 'segment-damaged'
    | 'segment-ids-differ'
    | 'already-there';
  readonly offset: number;
  /** English, one sentence. */
  readonly message: string;
}
