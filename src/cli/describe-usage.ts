import type {CommandOption} from './command';

/** How `--help` asks for what this file writes. */
export const helpOption = {
  help: {type: 'boolean', short: 'h', help: 'show this'},
} satisfies Readonly<Record<string, CommandOption>>;

/**
 * What `npm run <name> -- --help` shows: what the command does, and each option with its meaning.
 *
 * @param call What stands behind `npm run`: `soak --`, or `l10n -- import`.
 * @param operands What may follow the options; nothing if not given.
 * @param notes Lines that stand last.
 */
export function describeUsage(
  call: string,
  summary: string,
  options: Readonly<Record<string, CommandOption>>,
  operands?: string,
  notes: readonly string[] = [],
): string {
  const rows = Object.entries<CommandOption>({...options, ...helpOption}).map(
    ([option, {value, help}]) => [`--${option}${value ? ` <${value}>` : ''}`, help] as const,
  );
  const width = Math.max(...rows.map(([option]) => option.length)) + 2;
  return [
    `npm run ${call}${operands ? ` ${operands}` : ''} [options]`,
    `  ${summary}`,
    '',
    ...rows.map(([option, help]) => `  ${option.padEnd(width)}${help}`),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}
