import {act, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import type {SignInProblem} from '../../auth/auth';
import {createFakeAuth, fakeAccount} from '../../testing/fakes/fake-auth';
import {createFakeTenant} from '../../testing/fakes/fake-tenant';
import {renderWidget} from '../../testing/render-widget';
import {pageSession} from '../page-session';
import {reloadPage} from '../reload-page';
import {SessionBar} from './session-bar';

jest.mock('../reload-page', () => ({reloadPage: jest.fn()}));

const chosen = {id: 'u', displayName: 'Uma', userPrincipalName: 'uma@runbook.example'};
const both = {
  real: {clientId: 'c', tenantId: 'contoso.example', cloud: 'global' as const},
  hasPractice: true,
};

test('signs in, says who, and keeps the focus', async () => {
  const tenant = createFakeTenant({auth: createFakeAuth(null)});
  renderWidget(<SessionBar />, tenant);
  expect(screen.getByText('Nobody is signed in.')).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', {name: 'Sign in'}));

  const who = screen.getByText(/Signed in as/).parentElement;
  // No stop at the end of a line: on a phone it would stand alone on the next.
  expect(who).toHaveTextContent(/^Signed in as Olga Operator olga@runbook\.example\b(?!\.)/);
  expect(who).toHaveFocus();
});

test('signs in without a new window, by choice', async () => {
  const tenant = createFakeTenant({auth: createFakeAuth(null)});
  renderWidget(<SessionBar />, tenant);

  await userEvent.click(screen.getByRole('button', {name: 'Sign in without a new window'}));

  expect(tenant.auth.asked).toEqual(['sign-in redirect User.Read.All']);
});

test('on a phone signs in without a new window', async () => {
  jest
    .spyOn(window, 'matchMedia')
    .mockReturnValue({...window.matchMedia(''), matches: true} as MediaQueryList);
  const tenant = createFakeTenant({auth: createFakeAuth(null)});
  renderWidget(<SessionBar />, tenant);

  await userEvent.click(screen.getByRole('button', {name: 'Sign in'}));

  expect(tenant.auth.asked).toEqual(['sign-in redirect User.Read.All']);
  jest.restoreAllMocks();
});

const problems: Readonly<Record<SignInProblem['code'], string>> = {
  cancelled: 'The sign-in window was closed',
  'consent-declined': 'The permission was not given.',
  'popup-blocked': 'The browser did not open the sign-in window.',
  offline: 'The sign-in service did not answer.',
  'in-progress': 'Another sign-in from this page has not ended yet.',
  'storage-full': 'The browser cannot keep what a sign-in must remember',
  refused: 'The sign-in service refused.',
};

test.each(Object.entries(problems) as [SignInProblem['code'], string][])(
  '%s is explained, with what did not happen',
  async (code, words) => {
    const tenant = createFakeTenant({auth: createFakeAuth(null)});
    tenant.auth.nextProblem = {code, message: null};
    const {container} = renderWidget(<SessionBar />, tenant);

    await userEvent.click(screen.getByRole('button', {name: 'Sign in'}));

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(words);
    expect(alert).toHaveTextContent('Nothing was changed');
    expect(await axe(container)).toHaveNoViolations();
  },
);

test('what a redirect brought back is explained when the page opens', () => {
  const tenant = createFakeTenant({auth: createFakeAuth(null)});
  tenant.auth.state.set({
    ...tenant.auth.state.get(),
    problem: {code: 'refused', message: 'AADSTS50011: the redirect URI does not match.'},
  });
  renderWidget(<SessionBar />, tenant);

  expect(screen.getByRole('alert')).toHaveTextContent('AADSTS50011');
});

test('switches between accounts', async () => {
  const tenant = createFakeTenant();
  const other = {...fakeAccount, id: 'home-2', name: 'Hugo', username: 'hugo@runbook.example'};
  tenant.auth.state.set({...tenant.auth.state.get(), accounts: [fakeAccount, other]});
  renderWidget(<SessionBar />, tenant);

  await userEvent.click(screen.getByRole('button', {name: 'Switch to hugo@runbook.example'}));

  expect(screen.getByText(/Signed in as/)).toHaveTextContent('Hugo');
});

test('signing out leaves nobody chosen', async () => {
  const tenant = createFakeTenant();
  tenant.incident.choose(chosen);
  renderWidget(<SessionBar />, tenant);

  await userEvent.click(screen.getByRole('button', {name: 'Sign out'}));

  expect(screen.getByText('Nobody is signed in.')).toBeInTheDocument();
  expect(tenant.incident.chosen.get()).toBeNull();
});

test('leaving for the other tenant forgets this one first, and then loads the page anew', async () => {
  const tenant = createFakeTenant();
  tenant.incident.choose(chosen);
  renderWidget(<SessionBar />, tenant, {tenant: both});

  await userEvent.click(screen.getByRole('button', {name: 'Go to the real tenant'}));

  expect(tenant.auth.asked).toEqual(['forget']);
  expect(tenant.incident.chosen.get()).toBeNull();
  expect(pageSession.tenantKind.get()).toBe('real');
  expect(reloadPage).toHaveBeenCalledTimes(1);
});

test('offers no other tenant where the site has one', () => {
  renderWidget(<SessionBar />, createFakeTenant());

  expect(screen.queryByRole('button', {name: /Go to/})).not.toBeInTheDocument();
});

test('buttons are out of use while a window waits', () => {
  const tenant = createFakeTenant();
  renderWidget(<SessionBar />, tenant);

  act(() => tenant.auth.state.set({...tenant.auth.state.get(), isWorking: true}));

  expect(screen.getByText(/Waiting for the sign-in window/)).toBeInTheDocument();
  expect(screen.getByRole('button', {name: 'Sign out'})).toHaveAttribute('aria-disabled', 'true');
});
