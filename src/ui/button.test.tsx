import {render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import {Button} from './button';

test('a button that is out of use keeps the focus and does nothing', async () => {
  const onClick = jest.fn();
  render(
    <Button isDisabled onClick={onClick}>
      Go
    </Button>,
  );

  await userEvent.tab();
  await userEvent.keyboard('{Enter}');

  expect(screen.getByRole('button', {name: 'Go'})).toHaveFocus();
  expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  expect(onClick).not.toHaveBeenCalled();
});
