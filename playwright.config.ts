import {defineConfig} from '@playwright/test';
import {chromiumFlags} from './src/cli/chromium-flags';
import {findChromium} from './src/cli/find-chromium';

const executablePath = findChromium(process.env);

export default defineConfig({
  testDir: 'src/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './src/e2e/support/serve-built-site.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: {timeout: 15_000},
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  projects: [{name: 'desktop', use: {viewport: {width: 1280, height: 900}}}],
  use: {
    // Set by the global setup, which ends before any worker reads this file.
    ...(process.env['RUNBOOK_E2E_URL'] === undefined
      ? {}
      : {baseURL: process.env['RUNBOOK_E2E_URL']}),
    // A trace, video or screenshot of a failure could hold a password.
    trace: 'off',
    video: 'off',
    screenshot: 'off',
    launchOptions: {
      ...(executablePath === null ? {} : {executablePath}),
      args: [...chromiumFlags],
    },
  },
});
