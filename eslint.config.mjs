import docusaurus from '@docusaurus/eslint-plugin';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'build',
    '.docusaurus',
    'node_modules',
    '**/*.cjs',
    'test-results',
    'reports',
    '.stryker-tmp',
  ]),
  js.configs.recommended,
  tseslint.configs.recommended,
  reactHooks.configs.flat.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: {'@docusaurus': docusaurus},
    rules: {
      ...docusaurus.configs.all.rules,
      'no-console': 'error',
      '@docusaurus/no-untranslated-text': [
        'warn',
        // Punctuation between translated parts is the same in every language.
        {ignoredStrings: ['(', ')', '[', ']', ',', '·', ' (', ' · ', ', ']},
      ],
      // The React Compiler is not used, so there is nothing that it could skip.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['src/**/*.test.tsx', 'src/testing/**'],
    rules: {
      '@docusaurus/no-untranslated-text': 'off',
      '@docusaurus/prefer-docusaurus-heading': 'off',
    },
  },
  {
    files: ['src/e2e/**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@playwright/test',
          importNames: ['test'],
          message: 'Take it from support/test, which fails on a violation of the policy.',
        },
      ],
    },
  },
  {files: ['src/cli/**', 'src/bench/**'], rules: {'no-console': 'off'}},
);
