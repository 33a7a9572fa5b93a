/** @type {import('jest').Config} */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: {syntax: 'typescript', tsx: true},
      transform: {react: {runtime: 'automatic'}},
      target: 'es2022',
    },
    module: {type: 'commonjs'},
  },
];

// These packages ship ES modules only, so jest must transpile them. Everything else is left alone.
const esmOnly = [
  '@docusaurus',
  'unified',
  'bail',
  'trough',
  'trim-lines',
  'vfile',
  'vfile-message',
  'is-plain-obj',
  'remark-[^/]+',
  'rehype-[^/]+',
  'mdast-[^/]+',
  'micromark[^/]*',
  'unist-[^/]+',
  'hast-[^/]+',
  'estree-util-[^/]+',
  'zwitch',
  'ccount',
  'escape-string-regexp',
  'markdown-table',
  'longest-streak',
  'decode-named-character-reference',
  'character-[^/]+',
  'stringify-entities',
  'parse-entities',
  'is-(alphabetical|alphanumerical|decimal|hexadecimal)',
  'devlop',
  'fault',
  '@slorber/remark-comment',
  'nanoid',
  'jose',
  'get-port',
  'magic-string',
  'github-slugger',
  'unified-lint-rule',
  'sirv',
  '@azure/msal-browser',
  '@azure/msal-common',
];

const docusaurusExports =
  'BrowserOnly|ComponentCreator|constants|ExecutionEnvironment|ErrorBoundary|Head|Interpolate|isInternalUrl|Link|Noop|renderRoutes|router|Translate|useBaseUrl|useBrokenLinks|useDocusaurusContext|useGlobalData|useIsBrowser|useIsomorphicLayoutEffect|useRouteContext';

const common = {
  rootDir: __dirname,
  roots: ['<rootDir>/src'],
  transform: {'\\.[cm]?[jt]sx?$': swc},
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '\\.module\\.css$': 'identity-obj-proxy',
    '\\.css$': '<rootDir>/src/testing/empty-stylesheet.cjs',
    '^fast-check$': '<rootDir>/src/testing/seeded-fast-check.cjs',
    '^@site/(.*)$': '<rootDir>/$1',
    '^@generated/(.*)$': '<rootDir>/src/testing/generated.cjs',
    [`^@docusaurus/(${docusaurusExports})$`]:
      '<rootDir>/node_modules/@docusaurus/core/lib/client/exports/$1',
    '^@theme/(.*)$': [
      '<rootDir>/src/theme/$1',
      '<rootDir>/node_modules/@docusaurus/theme-classic/lib/theme/$1',
      '<rootDir>/node_modules/@docusaurus/core/lib/client/theme-fallback/$1',
    ],
    '^@theme-(?:original|init)/(.*)$':
      '<rootDir>/node_modules/@docusaurus/theme-classic/lib/theme/$1',
  },
};

module.exports = {
  // Jest would leave one processor to the editor; on a machine with two that is half the time.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/src/testing/long-tests-first.cjs',
  // Machines are noisy: a test that is waited for must not fail because another one is busy.
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.test.tsx'],
      testPathIgnorePatterns: ['\\.ssr\\.test\\.tsx$'],
      setupFilesAfterEnv: ['<rootDir>/src/testing/setup-dom.ts'],
    },
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.ssr.test.tsx'],
    },
  ],
};
