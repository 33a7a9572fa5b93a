import {fireEvent, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import {CopyButton} from './copy-button';

const show = () => {
  const user = userEvent.setup();
  const writeText = jest.spyOn(navigator.clipboard, 'writeText');
  const {unmount} = render(
    <CopyButton
      readText={() => 'the secret'}
      label="Copy"
      copiedMessage="Copied."
      refusedMessage="Refused."
    />,
  );
  return {user, writeText, unmount, button: screen.getByRole('button', {name: 'Copy'})};
};

afterEach(() => jest.restoreAllMocks());

test('copies what is read at the click, and says so', async () => {
  const {user, writeText, button} = show();
  await user.click(button);
  expect(writeText).toHaveBeenCalledWith('the secret');
  expect(await screen.findByText('Copied.')).toBeVisible();
});

test('says so where the browser refuses', async () => {
  const {user, writeText, button, unmount} = show();
  writeText.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  await user.click(button);
  expect(await screen.findByText('Refused.')).toBeVisible();
  unmount();
  expect(writeText).toHaveBeenCalledTimes(1);
});

test('empties the clipboard when it goes', async () => {
  const {user, writeText, button, unmount} = show();
  await user.click(button);
  await screen.findByText('Copied.');
  unmount();
  expect(writeText).toHaveBeenLastCalledWith('');
});

test('leaves alone what was copied from the page since', async () => {
  const {user, writeText, button, unmount} = show();
  await user.click(button);
  await screen.findByText('Copied.');
  fireEvent.copy(document.body);
  unmount();
  expect(writeText).not.toHaveBeenCalledWith('');
});

test('empties nothing that it did not fill', () => {
  const {writeText, unmount} = show();
  unmount();
  expect(writeText).not.toHaveBeenCalled();
});
