import {screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {practiceFaults} from '../../practice/practice-tenant';
import {createFakePracticeTenant} from '../../testing/fakes/fake-practice-tenant';
import {createFakeTenant} from '../../testing/fakes/fake-tenant';
import {renderWidget} from '../../testing/render-widget';
import {reloadPage} from '../reload-page';
import {PracticeMenu} from './practice-menu';

jest.mock('../reload-page', () => ({reloadPage: jest.fn()}));

async function openMenu() {
  const practice = createFakePracticeTenant();
  const tenant = createFakeTenant({practice});
  const {container} = renderWidget(<PracticeMenu practice={practice} />, tenant);
  await userEvent.click(screen.getByText(/what can go wrong, and its size/));
  return {practice, tenant, container};
}

test('every fault can be switched on and off, and says what it does', async () => {
  const {practice} = await openMenu();
  const boxes = screen.getAllByRole('checkbox');
  expect(boxes).toHaveLength(practiceFaults.length);

  for (const box of boxes) {
    expect(box).toHaveAccessibleDescription();
    await userEvent.click(box);
  }
  expect(practice.settings.get().faults).toEqual(practiceFaults);

  await userEvent.click(screen.getByRole('checkbox', {name: 'Too many requests'}));
  expect(practice.settings.get().faults).not.toContain('throttled');
});

test('another size forgets the chosen user, who may not be among the new people', async () => {
  const {practice, tenant} = await openMenu();
  tenant.incident.choose({id: 'u', displayName: 'Wanda', userPrincipalName: 'wanda@x'});

  await userEvent.click(screen.getByRole('radio', {name: '1,000,000'}));
  expect(practice.settings.get().size).toBe(1_000_000);
  expect(tenant.incident.chosen.get()).toBeNull();
});

test('is put back only after a yes', async () => {
  const {practice, tenant} = await openMenu();
  const putBack = screen.getByRole('button', {name: 'Put the practice tenant back'});

  await userEvent.click(putBack);
  expect(screen.getByRole('status')).toHaveTextContent('Put it back?');
  await userEvent.click(screen.getByRole('button', {name: 'Cancel'}));
  expect(putBack).toHaveFocus();
  expect(practice.resets()).toBe(0);

  await userEvent.click(putBack);
  await userEvent.click(screen.getByRole('button', {name: 'Yes, put it back'}));
  expect(practice.resets()).toBe(1);
  expect(tenant.auth.asked).toEqual(['forget']);
  expect(reloadPage).toHaveBeenCalledTimes(1);
});

test('has no accessibility violations, also while it asks', async () => {
  const {container} = await openMenu();
  await userEvent.click(screen.getByRole('button', {name: 'Put the practice tenant back'}));

  expect(await axe(container)).toHaveNoViolations();
});
