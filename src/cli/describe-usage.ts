import type {CommandOption} from './command';

/** How `--help` asks for what this file writes. */
export const helpOption = {
  help: {type: 'boolean', short: 'h', help: 'show this'},
} satisfies Readonly<Record<string, CommandOption>>;

/** What `npm run <name> -- --help` shows: what the command does, and each option with its meaning. */
export function describeUsage(
  name: string,
  summary: string,
  options: Readonly<Record<string, CommandOption>>,
): string {
  const rows = Object.entries<CommandOption>({...options, ...helpOption}).map(
    ([option, {value, help}]) => [`--${option}${value ? ` <${value}>` : ''}`, help] as const,
  );
  const width = Math.max(...rows.map(([option]) => option.length)) + 2;
  return [
    `npm run ${name} -- [options]`,
    `  ${summary}`,
    '',
    ...rows.map(([option, help]) => `  ${option.padEnd(width)}${help}`),
  ].join('\n');
}
