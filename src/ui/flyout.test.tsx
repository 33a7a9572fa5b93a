import {render, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import {useState} from 'react';

import {Flyout} from './flyout';

function Page({refuses = false}: {readonly refuses?: boolean}) {
  const [isOpen, setIsOpen] = useState(false);
  const [requests, setRequests] = useState(0);
  const requestClose = () => {
    setRequests(requests + 1);
    if (!refuses) setIsOpen(false);
  };
  return (
    <main>
      <h1>Article</h1>
      <button type="button" onClick={() => setIsOpen(true)}>
        Open
      </button>
      <Flyout isOpen={isOpen} onCloseRequest={requestClose} title="Panel" closeLabel="Close">
        <button type="button">Inside</button>
        <p>Asked {requests} times</p>
      </Flyout>
    </main>
  );
}

const open = async (page = <Page />) => {
  const user = userEvent.setup();
  render(page);
  await user.click(screen.getByRole('button', {name: 'Open'}));
  return user;
};

test('is a dialog with a name, and hides the page behind it from screen readers', async () => {
  await open();
  expect(screen.getByRole('dialog', {name: 'Panel'})).toBeVisible();
  expect(screen.queryByRole('button', {name: 'Open'})).toBeNull();
  expect(await axe(document.body)).toHaveNoViolations();
});

test('keeps the focus inside, and gives it back when it closes', async () => {
  const user = await open();
  for (let presses = 0; presses < 5; presses += 1) {
    await user.tab();
    expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement);
  }
  await user.click(screen.getByRole('button', {name: 'Close'}));
  await waitFor(() => expect(screen.getByRole('button', {name: 'Open'})).toHaveFocus());
});

test('Escape asks its owner, who may keep it open', async () => {
  const user = await open(<Page refuses />);
  await user.keyboard('{Escape}');
  expect(screen.getByText('Asked 1 times')).toBeVisible();
});

test('a click beside it closes nothing', async () => {
  const user = await open();
  await user.click(document.body);
  expect(screen.getByText('Asked 0 times')).toBeVisible();
});
