/** `1 finding`, `2 findings`. */
export const count = (things: number, name: string) =>
  `${things} ${name}${things === 1 ? '' : 's'}`;
