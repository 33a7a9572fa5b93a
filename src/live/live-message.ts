/** The few words that the frame itself says, in the language of the article. */
export interface LiveTexts {
  /** Title of the frame's document. */
  readonly title: string;
  /** Said instead of an error when code ran too long without a pause. */
  readonly ranTooLong: string;
  /** Said before the engine's own words for an error, which are English. */
  readonly failed: string;
  /** Said when the code ended and had shown nothing. */
  readonly nothingShown: string;
}

export type LiveTheme = 'light' | 'dark';

/** What the page tells the frame, through the port. */
export type PageMessage =
  | {
      readonly type: 'run';
      readonly code: string;
      readonly theme: LiveTheme;
      /** BCP 47 tag of the texts. */
      readonly language: string;
      readonly texts: LiveTexts;
    }
  | {readonly type: 'theme'; readonly theme: LiveTheme}
  | {readonly type: 'ping'; readonly number: number};

/** What the frame tells the page, through the port. */
export type FrameMessage =
  | {readonly type: 'ready'}
  /** The example stopped, and the frame shows why. */
  | {readonly type: 'failed'}
  | {readonly type: 'height'; readonly pixels: number}
  | {readonly type: 'pong'; readonly number: number};

/** Sent by the frame to its parent window when it is there. Carries nothing. */
export const frameHello = 'live-frame-hello';

/** Sent by the page to the frame, once, with the port. */
export const pageConnect = 'live-frame-connect';

/** Limits of the frame's height in CSS pixels: code of a stranger must not cover the article. */
const heightLimits = {least: 40, most: 640};

/**
 * Reads what came through the port. The code in the frame may have sent anything, so everything
 * but a well-formed message is null, and a height is brought within its limits.
 */
export function readFrameMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const {type, pixels, number} = data as Record<string, unknown>;
  if (type === 'ready' || type === 'failed') return {type};
  if (type === 'pong' && isFiniteNumber(number)) return {type, number};
  if (type === 'height' && isFiniteNumber(pixels)) {
    const {least, most} = heightLimits;
    return {type, pixels: Math.round(Math.min(Math.max(pixels, least), most))};
  }
  return null;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
