import {act, render, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {SiteContext} from '../testing/site-context';
import {StepAction} from './step-action';

const mockLoaded = jest.fn();
const mockOpenTenant = jest.fn(async ({kind}: {kind: string}) => ({tenantKind: kind}));

jest.mock('./step-widget', () => {
  mockLoaded();
  return {
    openTenant: mockOpenTenant,
    StepWidget: ({action, tenant}: {action: string; tenant: {tenantKind: string}}) => (
      <p>
        {action} in {tenant.tenantKind}
      </p>
    ),
  };
});

const renderPage = () =>
  render(
    <SiteContext
      tenant={{real: {clientId: 'c', tenantId: 't', cloud: 'global'}, hasPractice: true}}
    >
      <StepAction action="find-user" stepId="step-1-1" />
      <StepAction action="confirm-user" stepId="step-1-2" />
      <StepAction action="reset-password" stepId="step-1-3" />
    </SiteContext>,
  );

// One page load: what was started in a test is under way in those after it.
test('loads nothing until a Start button is approached', async () => {
  renderPage();
  expect(mockLoaded).not.toHaveBeenCalled();

  await userEvent.tab();

  expect(screen.getAllByRole('button', {name: 'Start in the practice tenant'})[0]).toHaveFocus();
  await new Promise(process.nextTick);
  expect(mockLoaded).toHaveBeenCalledTimes(1);
  expect(mockOpenTenant).not.toHaveBeenCalled();
});

test('is accessible before it is started', async () => {
  const {container} = renderPage();

  expect(await axe(container)).toHaveNoViolations();
});

test('one Start opens one tenant for all steps, and the focus stays in the step', async () => {
  renderPage();
  const section = screen.getByRole('region', {name: 'Confirm the user on this page'});

  await act(async () =>
    within(section).getByRole('button', {name: 'Start in your own tenant'}).click(),
  );

  expect(await screen.findByText('find-user in real')).toBeInTheDocument();
  expect(screen.getByText('confirm-user in real')).toBeInTheDocument();
  expect(screen.getByText('reset-password in real')).toBeInTheDocument();
  expect(mockOpenTenant).toHaveBeenCalledTimes(1);
  expect(section).toHaveFocus();
  expect(sessionStorage.getItem('runbook.session')).toBe('real');
});

test('where a session is under way, the steps are there at once', async () => {
  await act(async () => renderPage());

  expect(await screen.findByText('find-user in real')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
