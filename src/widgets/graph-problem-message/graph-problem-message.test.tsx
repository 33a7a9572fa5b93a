import {screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphProblemCode} from '../../graph/graph-problem';
import {createFakeTenant} from '../../testing/fakes/fake-tenant';
import {renderWidget} from '../../testing/render-widget';
import {GraphProblemMessage} from './graph-problem-message';
import {graphProblemRemedies} from './graph-problem-remedy';

const codes = Object.keys(graphProblemRemedies) as GraphProblemCode[];

test.each(codes)('%s: says what happened, what did not, and what to do next', async (code) => {
  const {container} = renderWidget(
    <GraphProblemMessage problem={createGraphProblem(code)} onRetry={() => undefined} />,
    createFakeTenant(),
  );

  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('Nothing was changed by it.');
  expect(alert.textContent?.split('. ').length).toBeGreaterThan(2);
  expect(screen.getByRole('button')).toBeInTheDocument();
  expect(await axe(container)).toHaveNoViolations();
});

test('quotes Graph in its own language, with the request id', () => {
  renderWidget(
    <GraphProblemMessage
      problem={createGraphProblem('forbidden', {
        status: 403,
        graphCode: 'Authorization_RequestDenied',
        graphMessage: 'Insufficient privileges to complete the operation.',
        requestId: 'b1c2',
      })}
    />,
    createFakeTenant(),
  );

  const quotation = screen.getByText('Insufficient privileges to complete the operation.');
  expect(quotation.closest('[lang=en]')).toBeInTheDocument();
  expect(screen.getByText('b1c2')).toBeInTheDocument();
});

test('a write that may have taken effect is not offered again', () => {
  renderWidget(
    <GraphProblemMessage
      problem={createGraphProblem('offline', {mayHaveTakenEffect: true})}
      onRetry={() => undefined}
    />,
    createFakeTenant(),
  );

  expect(screen.getByRole('alert')).toHaveTextContent('may have been carried out all the same');
  expect(screen.getByRole('alert')).not.toHaveTextContent('Nothing was changed');
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('asks for the permission, and then does again what failed', async () => {
  const tenant = createFakeTenant();
  const onRetry = jest.fn();
  renderWidget(
    <GraphProblemMessage
      problem={createGraphProblem('consent-required', {scopes: ['User.Read.All']})}
      onRetry={onRetry}
    />,
    tenant,
  );

  await userEvent.click(screen.getByRole('button', {name: 'Give the permission'}));

  expect(tenant.auth.asked).toEqual(['consent popup User.Read.All']);
  expect(onRetry).toHaveBeenCalledTimes(1);
});

test('answers a claims challenge with its claims', async () => {
  const tenant = createFakeTenant();
  renderWidget(
    <GraphProblemMessage
      problem={createGraphProblem('claims-required', {
        scopes: ['User.Read.All'],
        claims: '{"a":1}',
      })}
      onRetry={() => undefined}
    />,
    tenant,
  );

  await userEvent.click(screen.getByRole('button', {name: 'Confirm your sign-in'}));

  expect(tenant.auth.asked).toEqual(['consent popup User.Read.All {"a":1}']);
});

test('a blocked window leads to the way without one', async () => {
  const tenant = createFakeTenant();
  tenant.auth.nextProblem = {code: 'popup-blocked', message: null};
  renderWidget(
    <GraphProblemMessage
      problem={createGraphProblem('sign-in-required', {scopes: ['User.Read.All']})}
    />,
    tenant,
  );

  await userEvent.click(screen.getByRole('button', {name: 'Sign in again'}));
  await userEvent.click(await screen.findByRole('button', {name: 'Continue in this tab'}));

  expect(tenant.auth.asked).toEqual([
    'consent popup User.Read.All',
    'consent redirect User.Read.All',
  ]);
});

test('says how long Graph asks to wait', () => {
  renderWidget(
    <GraphProblemMessage
      problem={createGraphProblem('throttled', {retryAfterMilliseconds: 30_000})}
    />,
    createFakeTenant(),
  );

  expect(screen.getByRole('alert')).toHaveTextContent('asks to wait for 30 seconds');
});
