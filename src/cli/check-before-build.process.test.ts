import path from 'node:path';

import {runProcess} from './run-process';

test('docusaurus build tells every mistake of the settings in our words, and no stack', async () => {
  const {exitCode, output} = await runProcess('docusaurus', ['build'], {
    directory: path.resolve(__dirname, '../..'),
    environment: {
      RUNBOOK_CLIENT_ID: 'mine',
      RUNBOOK_TENANT_ID: 'common',
      RUNBOOK_BASE_URL: 'runbook',
    },
  });
  expect(exitCode).toBe(1);
  for (const name of ['RUNBOOK_CLIENT_ID', 'RUNBOOK_TENANT_ID', 'RUNBOOK_BASE_URL']) {
    expect(output).toContain(`- ${name} is "`);
  }
  expect(output).not.toMatch(/^\s+at /m);
  expect(output).not.toContain('could not load module');
});
