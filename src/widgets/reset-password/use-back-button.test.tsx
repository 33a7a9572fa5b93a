import {useHistory, useLocation} from '@docusaurus/router';
import {fireEvent, render, screen} from '@testing-library/react';
import type {ReactNode} from 'react';

import {SiteContext} from '../../testing/site-context';
import {useBackButton} from './use-back-button';

function Page({isActive, onBack}: {readonly isActive: boolean; readonly onBack: () => boolean}) {
  const history = useHistory();
  useBackButton(isActive, onBack);
  return (
    <>
      <p>{useLocation().pathname}</p>
      <button onClick={() => history.push('/next')}>Walk on</button>
      <button onClick={() => history.goBack()}>The browser’s Back</button>
    </>
  );
}

/** Walks from one page to the next, and presses Back there. */
function pressBack(page: ReactNode): void {
  render(<SiteContext>{page}</SiteContext>);
  fireEvent.click(screen.getByRole('button', {name: 'Walk on'}));
  fireEvent.click(screen.getByRole('button', {name: 'The browser’s Back'}));
}

test('stays on the page where Back was answered on it', () => {
  const onBack = jest.fn(() => true);
  pressBack(<Page isActive onBack={onBack} />);
  expect(onBack).toHaveBeenCalledTimes(1);
  expect(screen.getByText('/next')).toBeVisible();
});

test('leaves the page where Back was not answered', () => {
  pressBack(<Page isActive onBack={() => false} />);
  expect(screen.getByText('/')).toBeVisible();
});

test('leaves Back alone while there is nothing to close', () => {
  const onBack = jest.fn(() => true);
  pressBack(<Page isActive={false} onBack={onBack} />);
  expect(onBack).not.toHaveBeenCalled();
  expect(screen.getByText('/')).toBeVisible();
});
