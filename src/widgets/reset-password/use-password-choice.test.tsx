import {fireEvent, render, screen} from '@testing-library/react';

import {SiteContext} from '../../testing/site-context';
import {PasswordChoice} from './password-choice';
import {usePasswordChoice, type PasswordChoiceControls} from './use-password-choice';

const user = {userPrincipalName: 'wanda@runbook.example', displayName: 'Wanda Veld'};
const own = 'Blue-kettle 42 hums';

function Choice({onTake}: {readonly onTake: (choice: PasswordChoiceControls) => void}) {
  const choice = usePasswordChoice(user);
  return (
    <>
      <PasswordChoice choice={choice} onEnter={() => undefined} />
      <button onClick={() => onTake(choice)}>Take</button>
    </>
  );
}

function show() {
  const taken: (string | undefined)[] = [];
  render(
    <SiteContext>
      <Choice onTake={(choice) => taken.push(choice.take())} />
    </SiteContext>,
  );
  return {taken, take: () => fireEvent.click(screen.getByRole('button', {name: 'Take'}))};
}

const field = () => screen.getByLabelText<HTMLInputElement>('New password');

test('a password of one’s own is handed over once, and its field is emptied', () => {
  const {taken, take} = show();
  fireEvent.click(screen.getByLabelText('Choose a password myself'));
  fireEvent.input(field(), {target: {value: own}});
  take();
  expect(taken).toEqual([own]);
  expect(field().value).toBe('');
});

test('going back to an automatic password forgets what was typed', () => {
  const {taken, take} = show();
  fireEvent.click(screen.getByLabelText('Choose a password myself'));
  fireEvent.input(field(), {target: {value: own}});
  fireEvent.click(screen.getByLabelText('Automatically create a password'));
  take();
  expect(taken).toEqual([undefined]);

  fireEvent.click(screen.getByLabelText('Choose a password myself'));
  expect(field().value).toBe('');
});
