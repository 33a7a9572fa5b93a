/**
 * What a piece of markup is. `whole` is a block that nobody translates, such as code; `escape` a
 * character that Markdown would read as markup but for how it is written (`\*`, `&nbsp;`).
 */
export type CodeKind =
  | 'strong'
  | 'emphasis'
  | 'delete'
  | 'link'
  | 'image'
  | 'code'
  | 'html'
  | 'break'
  | 'escape'
  | 'placeholder'
  | 'footnote'
  | 'directive'
  | 'whole';

/** Words to translate, as Markdown has them. */
export interface TextPiece {
  readonly type: 'text';
  readonly text: string;
}

/** Markup that stands for itself: a code span, a `{placeholder}`. */
export interface StandalonePiece {
  readonly type: 'standalone';
  readonly kind: CodeKind;
  /** The whole of it, letter for letter. */
  readonly open: string;
}

/** Markup around words: `**` and `**`, `[` and `](address)`. */
export interface PairedPiece {
  readonly type: 'paired';
  readonly kind: CodeKind;
  readonly open: string;
  readonly close: string;
  readonly children: readonly InlinePiece[];
}

export type CodePiece = StandalonePiece | PairedPiece;

/** The words and the markup of a block, one after the other: put together they are its text again. */
export type InlinePiece = TextPiece | CodePiece;

/** All markup of some pieces, in the order in which it begins. */
export function listCodes(pieces: readonly InlinePiece[]): readonly CodePiece[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'text') return [];
    return piece.type === 'paired' ? [piece, ...listCodes(piece.children)] : [piece];
  });
}

/** All words of some pieces, markup left out. */
export function listTexts(pieces: readonly InlinePiece[]): readonly string[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'text') return [piece.text];
    return piece.type === 'paired' ? listTexts(piece.children) : [];
  });
}

/** Two pieces of markup with the same signature do the same. */
export function signatureOf(code: CodePiece): string {
  return JSON.stringify([code.kind, code.open, code.type === 'paired' ? code.close : null]);
}
