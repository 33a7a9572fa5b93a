export interface SpelledCharacter {
  readonly character: string;
  readonly spoken: string;
}

export declare function spellPassword(
  password: string,
  language: 'en' | 'nl',
): readonly SpelledCharacter[];
