/** The `{placeholders}` of a message, each once, in alphabetical order. */
export function listPlaceholders(text: string): readonly string[] {
  return Array.from(new Set(text.match(/\{[^}]*\}/g) ?? [])).sort();
}
