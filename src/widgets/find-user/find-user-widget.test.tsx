import {act, screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {failure, success} from '../../core/result';
import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphRequest} from '../../graph/graph-client';
import {createFakeAuth} from '../../testing/fakes/fake-auth';
import {createFakeGraphClient, type FakeGraphClient} from '../../testing/fakes/fake-graph-client';
import {createFakePracticeTenant} from '../../testing/fakes/fake-practice-tenant';
import {createFakeTenant} from '../../testing/fakes/fake-tenant';
import {fakeUser, fakeUsers} from '../../testing/fakes/fake-users';
import {giveRowsASize} from '../../testing/give-rows-a-size';
import {renderWidget} from '../../testing/render-widget';
import {FindUserWidget} from './find-user-widget';

beforeAll(() => giveRowsASize());

const pageSize = 50;
const nextPage = 'https://graph.microsoft.com/v1.0/users?$skiptoken=';

/** A directory of `total` people that pages and searches as Graph does. */
function directory(total: number): FakeGraphClient['answer'] {
  return ({path, query}: GraphRequest) => {
    const from = path.startsWith(nextPage) ? Number(path.slice(nextPage.length)) : 0;
    const search = /:(\w+)/.exec(query?.['$search'] ?? '')?.[1];
    if (search !== undefined) return success({'@odata.count': 1, value: [fakeUser(7)]});
    const end = Math.min(total, from + pageSize);
    return success({
      ...(from === 0 && {'@odata.count': total}),
      ...(end < total && {'@odata.nextLink': `${nextPage}${end}`}),
      value: fakeUsers(end - from, from),
    });
  };
}

function renderDirectory(answer = directory(1000)) {
  const tenant = createFakeTenant({client: createFakeGraphClient(answer)});
  return {tenant, ...renderWidget(<FindUserWidget stepId="step-1-1" />, tenant)};
}

const firstRow = () => screen.findByRole('option', {name: /Person 0000/});
const activeRow = () => {
  const id = screen.getByRole('listbox').getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id);
};

test('asks to sign in before anything is requested', async () => {
  const tenant = createFakeTenant({auth: createFakeAuth(null)});
  renderWidget(<FindUserWidget stepId="step-1-1" />, tenant);

  expect(screen.getByText(/Sign in as an administrator/)).toBeInTheDocument();
  expect(tenant.client.sent).toHaveLength(0);

  await userEvent.click(screen.getByRole('button', {name: 'Sign in'}));

  expect(tenant.auth.asked).toEqual(['sign-in popup User.Read.All']);
  await waitFor(() => expect(tenant.client.sent).toHaveLength(1));
});

test('shows the first rows with one request, and says how many users there are', async () => {
  const {tenant} = renderDirectory();

  expect(await firstRow()).toHaveAttribute('aria-setsize', '1000');
  expect(await screen.findByText('1,000 users')).toBeInTheDocument();
  expect(tenant.client.sent).toHaveLength(1);
  expect(screen.getAllByRole('option').length).toBeLessThan(30);
});

test('a row tells in words whether sign-in is blocked and whether it is synced', async () => {
  renderDirectory(() =>
    success({
      value: [
        fakeUser(0, {accountEnabled: false, onPremisesSyncEnabled: true}),
        fakeUser(1),
        fakeUser(2, {accountEnabled: null}),
      ],
    }),
  );

  const blocked = await firstRow();
  expect(blocked).toHaveTextContent('sign-in blocked');
  expect(blocked).toHaveTextContent('synced from Active Directory');
  const [, allowed, unknown] = screen.getAllByRole('option');
  expect(allowed).toHaveTextContent('sign-in allowed');
  expect(allowed).toHaveTextContent('cloud account');
  expect(unknown).toHaveTextContent('could not check whether blocked');
});

test('a name with a right-to-left override cannot disguise itself', async () => {
  renderDirectory(() => success({value: [fakeUser(0, {displayName: 'Anna\u202Ekcalb'})]}));

  expect(await screen.findByRole('option')).toHaveTextContent(
    'Anna[U+202E hidden character that changes the reading direction]kcalb',
  );
});

test('is used by keyboard alone: search, down into the list, end, home, choose', async () => {
  const {tenant} = renderDirectory();
  await firstRow();
  await userEvent.click(screen.getByRole('searchbox', {name: 'Search the users'}));

  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('listbox', {name: 'Users'})).toHaveFocus();
  expect(activeRow()).toHaveTextContent('Person 0000');

  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(activeRow()).toHaveTextContent('Person 0001');

  await userEvent.keyboard('{PageDown}');
  expect(activeRow()?.getAttribute('aria-posinset')).not.toBe('2');

  await userEvent.keyboard('{End}');
  expect(activeRow()).toHaveTextContent('Person 0049');

  await userEvent.keyboard('{Home}{Enter}');
  expect(activeRow()).toHaveAttribute('aria-selected', 'true');
  expect(tenant.incident.chosen.get()).toMatchObject({
    displayName: 'Person 0000',
    isConfirmed: false,
  });
  expect(screen.getByText(/Next: make sure that this is the right person/)).toBeInTheDocument();
});

test('going to the end loads the next page, once', async () => {
  const {tenant} = renderDirectory();
  await firstRow();
  screen.getByRole('listbox').focus();

  await userEvent.keyboard('{End}');
  await waitFor(() => expect(tenant.client.sent).toHaveLength(2));
  await waitFor(() => expect(screen.getByRole('listbox')).toHaveAttribute('aria-busy', 'false'));
  await userEvent.keyboard('{ArrowDown}');

  expect(activeRow()).toHaveTextContent('Person 0050');
  expect(tenant.client.sent[1]?.path).toBe(`${nextPage}50`);
});

test('typing in the list goes on in the search field', async () => {
  renderDirectory();
  await firstRow();
  screen.getByRole('listbox').focus();

  await userEvent.keyboard('seven');

  const search = screen.getByRole('searchbox');
  expect(search).toHaveFocus();
  expect(search).toHaveValue('seven');
  expect(await screen.findByText('1 user')).toBeInTheDocument();
});

test('while a search is under way the count of the one before is not shown', async () => {
  const {tenant} = renderDirectory();
  await screen.findByText('1,000 users');
  const answers: (() => void)[] = [];
  const answer = tenant.client.answer;
  tenant.client.answer = async (request) => {
    await new Promise<void>((resolve) => answers.push(resolve));
    return answer(request);
  };

  await userEvent.type(screen.getByRole('searchbox'), 'sev');

  const status = screen.getByText('Searching…');
  expect(status).toHaveRole('status');
  expect(status).toHaveAttribute('aria-busy', 'true');
  await waitFor(() => expect(answers).not.toHaveLength(0));
  expect(status).toHaveTextContent(/^Searching…$/);

  act(() => answers.forEach((answerNow) => answerNow()));
  await waitFor(() => expect(status).toHaveTextContent(/^1 user$/));
  expect(status).toHaveAttribute('aria-busy', 'false');
});

test('says that nobody was found', async () => {
  renderDirectory(() => success({'@odata.count': 0, value: []}));

  expect(await screen.findByText(/^No users found.* or the sign-in name\.$/)).toBeInTheDocument();
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  expect(screen.getByText(/^Guests are not listed here/)).toBeVisible();
});

test('says below the list that guests are not in it, why, and what to do about one', async () => {
  renderDirectory();
  await firstRow();

  const note = screen.getByText(/^Guests are not listed here/);
  expect(note).toHaveTextContent('usually cannot be reset from this tenant');
  expect(note).toHaveTextContent('block the guest in the admin center');
  expect(screen.getByRole('listbox').compareDocumentPosition(note)).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
});

test('a failure is explained, and trying again shows the users', async () => {
  const {tenant} = renderDirectory(() => failure(createGraphProblem('offline')));
  expect(await screen.findByText('No answer came from Microsoft Graph.')).toBeInTheDocument();

  tenant.client.answer = directory(3);
  await userEvent.click(screen.getByRole('button', {name: 'Try again'}));

  // The button has gone with the failure: the focus stays where the outcome is said.
  expect(document.activeElement).toHaveRole('status');
  expect(await firstRow()).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a person who was chosen under another name is chosen anew, and to be confirmed', async () => {
  const {tenant} = renderDirectory();
  await userEvent.click(await firstRow());
  const chosen = tenant.incident.chosen.get()!;
  act(() => tenant.incident.confirm({...chosen, displayName: 'Somebody Else'}));

  await userEvent.click(await firstRow());

  expect(tenant.incident.chosen.get()).toEqual({...chosen, isConfirmed: false});
});

test('choosing the same person again does not take a confirmation back', async () => {
  const {tenant} = renderDirectory();
  const row = await firstRow();
  await userEvent.click(row);
  act(() => tenant.incident.confirm(tenant.incident.chosen.get()!));

  await userEvent.click(row);

  expect(tenant.incident.chosen.get()?.isConfirmed).toBe(true);
});

test('another size of the practice tenant lists its own people', async () => {
  const practice = createFakePracticeTenant();
  const tenant = createFakeTenant({practice, client: createFakeGraphClient(directory(100))});
  renderWidget(<FindUserWidget stepId="step-1-1" />, tenant);
  await userEvent.click(await firstRow());

  await userEvent.click(screen.getByText(/what can go wrong, and its size/));
  await userEvent.click(screen.getByRole('radio', {name: '2,500'}));

  expect(practice.settings.get().size).toBe(2500);
  expect(tenant.incident.chosen.get()).toBeNull();
  await waitFor(() => expect(tenant.client.sent).toHaveLength(2));
});

test('has no accessibility violations with users, chosen, and with an open menu', async () => {
  const tenant = createFakeTenant({
    practice: createFakePracticeTenant(),
    client: createFakeGraphClient(directory(1000)),
  });
  const {container} = renderWidget(<FindUserWidget stepId="step-1-1" />, tenant);
  await userEvent.click(await firstRow());
  await userEvent.click(screen.getByText(/what can go wrong, and its size/));

  expect(within(container).getAllByRole('checkbox')).toHaveLength(8);
  // Said last, once nothing in the list moves any more.
  await screen.findByText('1,000 users');
  expect(await axe(container)).toHaveNoViolations();
});
