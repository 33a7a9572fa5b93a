import {programStep, type CheckStep} from './check-step';
import {jestStep} from './test-steps';
import {translationStep} from './translation-step';

/** Everything that is checked without a browser. The build comes last: it takes longest. */
export const checkSteps: readonly CheckStep[] = [
  programStep('types', 'tsc', ['-p', '.']),
  programStep('lint', 'eslint', ['.', '--max-warnings', '0']),
  programStep('format', 'prettier', ['--check', '.']),
  jestStep,
  translationStep,
  programStep('build', 'docusaurus', ['build']),
];
