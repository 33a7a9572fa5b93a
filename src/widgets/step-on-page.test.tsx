import {act, render, screen} from '@testing-library/react';
import {axe} from 'jest-axe';

import {SiteContext} from '../testing/site-context';
import {StepOnPage} from './step-on-page';

const mockOpenTenant = jest.fn();

jest.mock('./step-widget', () => ({
  openTenant: mockOpenTenant,
  StepWidget: () => <p>The step</p>,
}));

test('a step that cannot be opened shows the whole way by hand, and can be tried again', async () => {
  // React reports what its error boundary caught.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  mockOpenTenant.mockRejectedValueOnce(new Error('no network')).mockResolvedValueOnce({});
  const {container} = await act(async () =>
    render(
      <SiteContext>
        <StepOnPage action="reset-password" stepId="step-1-3" kind="practice" />
      </SiteContext>,
    ),
  );

  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('This step does not work on the page right now.');
  expect(alert).toHaveTextContent('Select Reset password');
  expect(alert).toHaveTextContent('Do not send the password by email');
  expect(alert).not.toHaveTextContent('no network');
  expect(await axe(container)).toHaveNoViolations();

  await act(async () => screen.getByRole('button', {name: 'Try this step again'}).click());

  expect(await screen.findByText('The step')).toBeInTheDocument();
});
