import {programStep, type CheckPhase} from './check-step';
import {jestStep} from './test-steps';
import {translationStep} from './translation-step';

/** Everything that is checked without a browser. Tests and the build use all processors themselves. */
export const checkPhases: readonly CheckPhase[] = [
  [
    programStep('types', 'tsc', ['-p', '.']),
    programStep('lint', 'eslint', ['.', '--max-warnings', '0']),
    programStep('format', 'prettier', ['--check', '.']),
    programStep('spelling', 'cspell', ['--no-progress', '--show-context']),
    translationStep,
    programStep('translation rules', 'tsx', ['src/cli/index.ts', 'l10n', 'check']),
    programStep('translation ledgers', 'tsx', ['src/cli/index.ts', 'l10n', 'status', '--check']),
    programStep('ledgers as recorded', 'tsx', ['src/cli/index.ts', 'l10n', 'record', '--check']),
  ],
  [jestStep],
  [programStep('build', 'docusaurus', ['build'])],
];
