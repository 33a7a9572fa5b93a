import {renderToString} from 'react-dom/server';

import {SiteContext, type SiteContextProps} from '../testing/site-context';
import {StepAction} from './step-action';

jest.mock('./step-widget', () => {
  throw new Error('The server must not load the steps.');
});

const renderOnServer = (tenant?: SiteContextProps['tenant']) =>
  renderToString(
    <SiteContext {...(tenant && {tenant})}>
      <StepAction action="reset-password" stepId="step-1-3" />
    </SiteContext>,
  );

test('says where to go by hand', () => {
  const html = renderOnServer();

  expect(html).toContain('https://go.microsoft.com/fwlink/p/?linkid=834822');
  expect(html).toContain('Without it, carry it out as written above');
});

test('has no button that would do nothing without JavaScript', () => {
  expect(renderOnServer()).not.toContain('<button');
});

test('does not call the written instruction and its link unreal before anything is started', () => {
  const html = renderOnServer({
    real: {clientId: 'c', tenantId: 't', cloud: 'global'},
    hasPractice: true,
  });

  expect(html).not.toMatch(/PRACTICE TENANT|REAL TENANT/);
});
