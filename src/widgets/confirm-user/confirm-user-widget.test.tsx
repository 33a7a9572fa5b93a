import {act, render, screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {failure, success} from '../../core/result';
import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphRequest} from '../../graph/graph-client';
import {createFakeGraphClient} from '../../testing/fakes/fake-graph-client';
import {createFakeTenant} from '../../testing/fakes/fake-tenant';
import {fakeUser} from '../../testing/fakes/fake-users';
import {renderWidget} from '../../testing/render-widget';
import {ConfirmUserWidget} from './confirm-user-widget';

const details = {
  department: 'Finance',
  jobTitle: null,
  externalUserState: null,
  lastPasswordChangeDateTime: '2026-11-19T12:00:00Z',
  signInSessionsValidFromDateTime: null,
};

interface DirectoryOptions {
  readonly user?: Record<string, unknown>;
  readonly roles?: readonly Record<string, unknown>[];
  readonly namesakes?: readonly Record<string, unknown>[];
  /** True where the list of namesakes goes on beyond what was read. */
  readonly hasMoreNamesakes?: boolean;
  /** Who is signed in; somebody else than the chosen user unless set. */
  readonly operatorId?: unknown;
}

/** A `$batch` that answers each part by its address. */
const directory =
  ({
    user = {},
    roles = [],
    namesakes = [],
    hasMoreNamesakes = false,
    operatorId = 'operator',
  }: DirectoryOptions = {}) =>
  ({body}: GraphRequest) => {
    const {requests} = body as {requests: {id: string; url: string}[]};
    const answer = (url: string): unknown => {
      if (url.includes('transitiveMemberOf')) {
        return {value: url.startsWith('/me') ? [] : roles};
      }
      if (url.startsWith('/me')) {
        return {id: operatorId, displayName: 'Olga', userPrincipalName: 'olga@runbook.example'};
      }
      if (url.startsWith('/organization')) {
        return {
          value: [
            {
              id: 'o',
              displayName: 'Runbook',
              verifiedDomains: [{name: 'runbook.example', type: 'Managed'}],
            },
          ],
        };
      }
      if (url.startsWith('/users?')) {
        return {
          '@odata.count': namesakes.length,
          value: namesakes,
          ...(hasMoreNamesakes && {
            '@odata.nextLink': 'https://graph.microsoft.com/v1.0/users?$skiptoken=more',
          }),
        };
      }
      return {...fakeUser(1), ...details, ...user};
    };
    return success({
      responses: requests.map(({id, url}) => ({
        id,
        status: 200,
        headers: {'Content-Type': 'application/json'},
        body: answer(url),
      })),
    });
  };

function renderCard(
  options: DirectoryOptions = {},
  canReadRoles = true,
  locale: 'en' | 'nl-NL' = 'en',
) {
  const tenant = createFakeTenant({client: createFakeGraphClient(directory(options))});
  if (canReadRoles) tenant.auth.consented.add('RoleManagement.Read.Directory');
  tenant.incident.choose({
    id: String(fakeUser(1)['id']),
    displayName: 'Person 0001',
    userPrincipalName: 'person0001@runbook.example',
  });
  return {tenant, ...renderWidget(<ConfirmUserWidget />, tenant, {locale})};
}

const confirmButton = () => screen.findByRole('button', {name: 'This is the right person'});
const fact = (name: string) => screen.getByText(name, {selector: 'dt'}).nextElementSibling;

test('says where to choose while nobody is chosen', () => {
  renderWidget(<ConfirmUserWidget />, createFakeTenant());

  expect(screen.getByText(/Choose the user in the list/)).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('shows what tells people apart, read with one request', async () => {
  const {tenant} = renderCard();
  await confirmButton();

  expect(fact('Display name')).toHaveTextContent('Person 0001');
  expect(fact('Sign-in name')).toHaveTextContent('person0001@runbook.example');
  expect(fact('Object ID')).toHaveTextContent('00000000-0000-4000-8000-000000000001');
  expect(fact('Department')).toHaveTextContent('Finance');
  expect(fact('Password last changed')).toHaveTextContent(/^3 days ago \(November 19, 2026/);
  expect(fact('Ended: sessions from before')).toHaveTextContent('could not check');
  expect(fact('Administrator roles')).toHaveTextContent('none');
  expect(tenant.client.sent).toHaveLength(1);
});

test('confirming says what comes next, and keeps the focus on it', async () => {
  const {tenant} = renderCard();

  await userEvent.click(await confirmButton());

  expect(tenant.incident.chosen.get()?.isConfirmed).toBe(true);
  const outcome = screen.getByText('You confirmed that this is the right person.').closest('p');
  expect(outcome).toHaveFocus();
  expect(outcome).toHaveTextContent('Next: reset the password');
});

test('a confirmation under another name than the tenant gives does not count', async () => {
  const {tenant} = renderCard();
  const id = String(fakeUser(1)['id']);
  const planted = {displayName: 'Somebody Else', userPrincipalName: 'else@runbook.example'};
  await act(async () => tenant.incident.confirm(planted));

  const again = await confirmButton();
  expect(screen.queryByText('Somebody Else')).not.toBeInTheDocument();
  expect(screen.queryByText(/^You confirmed/)).not.toBeInTheDocument();
  await userEvent.click(again);

  expect(tenant.incident.chosen.get()).toEqual({
    id,
    displayName: 'Person 0001',
    userPrincipalName: 'person0001@runbook.example',
    isConfirmed: true,
  });
});

test('choosing another user takes the card away', async () => {
  const {tenant} = renderCard();
  await confirmButton();

  await userEvent.click(screen.getByRole('button', {name: 'Choose another user'}));

  expect(tenant.incident.chosen.get()).toBeNull();
  expect(screen.queryByText('Object ID')).not.toBeInTheDocument();
});

test('never shows the card of one person under the name of another', async () => {
  const {tenant} = renderCard();
  await confirmButton();
  tenant.client.answer = () => new Promise(() => undefined);

  await act(async () =>
    tenant.incident.choose({id: 'other', displayName: 'Other', userPrincipalName: 'other@x'}),
  );

  expect(screen.queryByText('Object ID')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', {name: 'This is the right person'})).not.toBeInTheDocument();
});

test('without the permission roles are not clean but unchecked, and can be allowed', async () => {
  const {tenant} = renderCard(
    {
      roles: [
        {
          id: 'r',
          displayName: 'Helpdesk Administrator',
          roleTemplateId: '729827e3-9c14-49f7-bb1b-9608f156bbb8',
        },
      ],
    },
    false,
  );
  await confirmButton();
  expect(fact('Administrator roles')).toHaveTextContent('Could not be checked.');

  await userEvent.click(screen.getByRole('button', {name: 'Allow reading the roles'}));

  expect(tenant.auth.asked).toEqual(['consent popup RoleManagement.Read.Directory']);
  await waitFor(() =>
    expect(fact('Administrator roles')).toHaveTextContent('Helpdesk Administrator'),
  );
  // The button is gone: the focus is on what it was pressed for.
  await waitFor(() => expect(fact('Administrator roles')).toHaveFocus());
});

test('while the roles are read the focus is in the card, and nobody who moved on is called back', async () => {
  const {tenant} = renderCard({}, false);
  render(<button>elsewhere</button>);
  await confirmButton();
  let answer: (value: unknown) => void = () => undefined;
  const read = directory();
  tenant.client.answer = (request) =>
    new Promise((resolve) => (answer = () => resolve(read(request))));

  await userEvent.click(screen.getByRole('button', {name: 'Allow reading the roles'}));
  expect(screen.getByText('Person 0001').closest('p')).toHaveFocus();
  await userEvent.click(screen.getByRole('button', {name: 'elsewhere'}));
  await act(async () => answer(undefined));

  await confirmButton();
  expect(screen.getByRole('button', {name: 'elsewhere'})).toHaveFocus();
});

test('a role that the tenant does not name is not taken for none', async () => {
  renderCard({roles: [{id: 'r'}]});
  await confirmButton();

  expect(fact('Administrator roles')).toHaveTextContent('Could not be checked.');
});

test('says that there may be more people of that name than are listed', async () => {
  renderCard({
    namesakes: [fakeUser(2, {displayName: 'Person 0001'})],
    hasMoreNamesakes: true,
  });
  await confirmButton();

  expect(screen.getByText('There may be more than these.')).toBeInTheDocument();
});

test('takes the card of one person away before anything of the next is known', async () => {
  const {tenant} = renderCard();
  await confirmButton();
  Object.assign(tenant.auth, {getToken: () => new Promise(() => undefined)});

  act(() =>
    tenant.incident.choose({id: 'other', displayName: 'Other', userPrincipalName: 'other@x'}),
  );

  expect(screen.queryByText('Object ID')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', {name: 'This is the right person'})).not.toBeInTheDocument();
});

test('warns of yourself, a guest, a synced account and a namesake', async () => {
  renderCard({
    operatorId: fakeUser(1)['id'],
    user: {userType: 'Guest', onPremisesSyncEnabled: true},
    namesakes: [fakeUser(2, {displayName: 'Person 0001'})],
  });

  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('This is you.');
  expect(alert).toHaveTextContent('This is a guest');
  expect(alert).toHaveTextContent('synced from Active Directory');
  expect(alert).toHaveTextContent('One other person has the same display name.');
  expect(
    within(screen.getByText('person0002@runbook.example').closest('li')!).getByText(
      '(the same name)',
    ),
  ).toBeInTheDocument();
});

test('names the letters of another script', async () => {
  renderCard({user: {displayName: 'P\u0435rson 0001'}});

  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('U+0435');
  expect(alert).toHaveTextContent('(Cyrillic)');
});

test('names a script in the language of the page', async () => {
  renderCard({user: {displayName: 'P\u0435rson 0001'}}, true, 'nl-NL');

  expect(await screen.findByRole('alert')).toHaveTextContent('(Cyrillisch)');
});

test('leaves the script away where a letter belongs to none', async () => {
  renderCard({user: {displayName: '\u{1D40A}im 0001'}});

  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('a letter of another script or style, looks like K');
  expect(alert).not.toHaveTextContent('()');
});

test('a failed read can be done again, and cannot be confirmed', async () => {
  const {tenant} = renderCard();
  await confirmButton();
  tenant.client.answer = () => failure(createGraphProblem('throttled', {status: 429}));

  await userEvent.click(screen.getByRole('button', {name: 'Read the details again'}));

  expect(screen.getByText('Person 0001').closest('p')).toHaveFocus();
  expect(await screen.findByRole('alert')).toHaveTextContent('asked too much');
  expect(screen.queryByRole('button', {name: 'This is the right person'})).not.toBeInTheDocument();

  tenant.client.answer = directory();
  await userEvent.click(screen.getByRole('button', {name: 'Try again'}));

  expect(await confirmButton()).toBeInTheDocument();
});

test('has no accessibility violations', async () => {
  const {container} = renderCard({user: {onPremisesSyncEnabled: true}});
  await confirmButton();

  expect(await axe(container)).toHaveNoViolations();
});
