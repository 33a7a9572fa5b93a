import {TextDecoder, TextEncoder} from 'node:util';

import {render, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {systemClock} from '../../core/clock';
import {createMemoryStorage} from '../../core/key-value-storage';
import {secureRandomBytes} from '../../core/random';
import type {AuthorizeRequest} from '../../practice/sign-in/authorize-request';
import {createPracticeSignIn} from '../../practice/sign-in/create-practice-sign-in';
import {SiteContext} from '../../testing/site-context';
import {SignInScreens} from './sign-in-screens';

// jsdom has none.
Object.assign(globalThis, {TextDecoder, TextEncoder});

const base: AuthorizeRequest = {
  clientId: 'client',
  redirectUri: 'https://runbook.example/auth/redirect/',
  responseMode: 'fragment',
  scopes: ['openid', 'User.Read.All', 'UserAuthenticationMethod.ReadWrite.All'],
  state: 's',
  nonce: 'n',
  codeChallenge: 'c',
  prompt: 'select_account',
  loginHint: null,
  sessionId: null,
  isStepUpAsked: false,
};

function open(request: Partial<AuthorizeRequest> = {}, storage = createMemoryStorage()) {
  const signIn = createPracticeSignIn({
    storage,
    clock: systemClock,
    randomBytes: secureRandomBytes,
  });
  const answers: URL[] = [];
  const sizes: number[] = [];
  const onAnswer = (address: string) => void answers.push(new URL(address));
  const page = render(
    <SiteContext>
      <SignInScreens
        signIn={signIn}
        request={{...base, ...request}}
        size={100}
        onSize={(size) => sizes.push(size)}
        onAnswer={onAnswer}
      />
    </SiteContext>,
  );
  const answer = () => new URLSearchParams(answers.at(-1)?.hash.slice(1));
  return {user: userEvent.setup(), page, answers, answer, sizes, storage};
}

const choose = (role: RegExp) => screen.getByRole('button', {name: role});
const heading = (name: string) => screen.getByRole('heading', {level: 1, name});

describe('SignInScreens', () => {
  it('signs a person in after consent to each scope in plain words', async () => {
    const {user, answers, answer} = open();
    expect(heading('Whom do you want to be?')).toHaveFocus();
    await user.click(choose(/Helpdesk Administrator/));
    expect(heading('Permissions requested')).toHaveFocus();
    expect(screen.getByText('User.Read.All')).toBeVisible();
    expect(screen.getByText(/Read the profiles of everyone/)).toBeVisible();
    expect(screen.getByText(/reset passwords, as far as your own role allows it/)).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.click(screen.getByRole('button', {name: 'Accept'}));
    expect(answers).toHaveLength(1);
    expect(answer().get('code')).toMatch(/^PC\./);
    expect(answer().get('state')).toBe('s');
  });

  it('works by keyboard alone', async () => {
    const {user, answer} = open();
    await user.tab();
    expect(choose(/Global Administrator/)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(heading('Permissions requested')).toHaveFocus();
    await user.tab();
    await user.keyboard(' ');
    await user.tab();
    await user.keyboard('{Enter}');
    expect(answer().has('code')).toBe(true);
  });

  it('lets a plain user in once an administrator consented for the organisation', async () => {
    const first = open();
    await first.user.click(choose(/No admin role/));
    expect(heading('Need admin approval')).toHaveFocus();
    expect(screen.queryByRole('button', {name: 'Accept'})).toBeNull();
    await first.user.click(screen.getByRole('button', {name: 'Be someone else'}));
    await first.user.click(choose(/Global Administrator/));
    await first.user.click(screen.getByRole('checkbox', {name: /on behalf of your organization/}));
    await first.user.click(screen.getByRole('button', {name: 'Accept'}));
    first.page.unmount();

    const second = open({}, first.storage);
    await second.user.click(choose(/No admin role/));
    expect(second.answer().has('code')).toBe(true);
  });

  it('asks for the practice MFA first where claims are wanted', async () => {
    const {user} = open({isStepUpAsked: true});
    await user.click(choose(/User Administrator/));
    expect(heading('Approve the sign-in request')).toHaveFocus();
    await user.click(screen.getByRole('button', {name: 'Approve'}));
    expect(heading('Permissions requested')).toHaveFocus();
  });

  it('answers a refusal from every screen, and tells a Cancel from a declined permission', async () => {
    for (const [role, words] of [
      [null, /cancelled/],
      [/Helpdesk Administrator/, /declined/],
      [/No admin role/, /declined/],
    ] as const) {
      const {user, answer, page} = open();
      if (role) await user.click(choose(role));
      await user.click(screen.getByRole('button', {name: 'Cancel'}));
      expect(answer().get('error')).toBe('access_denied');
      expect(answer().get('error_description')).toMatch(words);
      expect(answer().has('code')).toBe(false);
      page.unmount();
    }
  });

  it('answers a silent request without showing anything', () => {
    const {answer, page} = open({prompt: 'none'});
    expect(answer().get('error')).toBe('login_required');
    expect(page.container).toBeEmptyDOMElement();
  });

  it('offers five sizes of the tenant', async () => {
    const {user, sizes} = open();
    const group = screen.getByRole('group', {name: 'People in the practice tenant'});
    expect(within(group).getByRole('radio', {name: '100'})).toBeChecked();
    await user.click(within(group).getByRole('radio', {name: '1,000,000'}));
    expect(sizes).toEqual([1_000_000]);
  });

  it('has no accessibility violations on any screen', async () => {
    for (const [request, role] of [
      [{}, null],
      [{}, /Global Administrator/],
      [{}, /No admin role/],
      [{isStepUpAsked: true}, /User Administrator/],
    ] as const) {
      const {user, page} = open(request);
      if (role) await user.click(choose(role));
      expect(await axe(page.container)).toHaveNoViolations();
      page.unmount();
    }
  });
});
