import translations from '@generated/codeTranslations';
import {act, cleanup, fireEvent, render} from '@testing-library/react';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {ReactNode} from 'react';

import {createMemoryStorage} from '../../core/key-value-storage';
import {secureRandomBytes} from '../../core/random';
import {failure, success} from '../../core/result';
import {say, type Locale, type TextId} from '../../e2e/support/runbook-texts';
import {clouds} from '../../graph/clouds';
import {createGraphClient} from '../../graph/create-graph-client';
import {createPracticeTenant} from '../../practice/create-practice-tenant';
import {createPracticeSignIn} from '../../practice/sign-in/create-practice-sign-in';
import {practiceOperators} from '../../practice/sign-in/practice-operators';
import {createConfirmUserStep} from '../../steps/confirm-user/create-confirm-user-step';
import {createIncident} from '../../steps/incident/create-incident';
import {TenantProvider, type Tenant} from '../../widgets/tenant-context';
import {createFakeAuth} from '../fakes/fake-auth';
import {createTestClock, settle} from '../fakes/create-test-clock';
import {SiteContext} from '../site-context';
import {createWire} from './wire';

const dutch = Object.entries(
  JSON.parse(readFileSync(path.resolve('i18n/nl-NL/code.json'), 'utf8')) as Record<
    string,
    {readonly message: string}
  >,
).map(([id, {message}]) => [id, message] as const);

/** Which language `translate` speaks from the next render on. */
function speak(locale: Locale): void {
  const known = translations as Record<string, string>;
  for (const [id, message] of dutch) {
    if (locale === 'en') delete known[id];
    else known[id] = message;
  }
}

/** How a challenge for claims can be answered: past the person, or not. */
export type Answers = 'silently' | 'by a person';

/**
 * The practice tenant behind a wire, an administrator, and a page that shows one widget: real widgets,
 * real steps, the real client. Only time, the window of the sign-in and the wire are the test's.
 */
export function openPage({claims = 'silently' as Answers} = {}) {
  const clock = createTestClock();
  const means = {storage: createMemoryStorage(), clock, randomBytes: secureRandomBytes};
  const practice = createPracticeTenant({...means, latencyMilliseconds: 0});
  const signIn = createPracticeSignIn(means);
  const operator = practiceOperators.find(({role}) => role === 'globalAdministrator')!;
  const wire = createWire(practice.fetch);
  const auth = Object.assign(createFakeAuth(), {
    async getToken(scopes: readonly string[], options: {readonly claims?: string} = {}) {
      const isChallenged = options.claims !== undefined && claims === 'by a person';
      if (isChallenged) return failure({code: 'claims-required'} as const);
      return success(signIn.issueAccessToken(operator.id, scopes));
    },
  });
  const client = createGraphClient({
    endpoint: clouds.global.graph,
    fetch: wire.fetch,
    getToken: auth.getToken,
    clock,
  });
  const storage = createMemoryStorage();
  const tenant: Tenant = {
    tenantKind: 'practice',
    tenantKey: 'practice',
    auth,
    client,
    incident: createIncident({storage, tenantKey: 'practice'}),
    confirmUserStep: createConfirmUserStep({client, clock}),
    practice: null,
    cloud: clouds.global,
    clock,
    randomBytes: secureRandomBytes,
    storage,
  };

  let shown: () => ReactNode = () => null;
  let locale: Locale = 'en';
  const page = (): ReactNode => (
    <SiteContext locale={locale}>
      <TenantProvider tenant={tenant}>{shown()}</TenantProvider>
    </SiteContext>
  );
  const {rerender} = render(page());

  const text = () => document.body.textContent ?? '';
  const shows = (id: TextId) =>
    say(locale, id)
      .split(/\{\w+\}/)
      .every((part) => text().includes(part));
  const findButton = (label: string): HTMLButtonElement | undefined =>
    Array.from(document.querySelectorAll('button'))
      .filter((button) => button.textContent?.trim() === label)
      .filter((button) => !button.disabled && button.getAttribute('aria-disabled') !== 'true')
      .filter((button) => button.closest('[hidden], [aria-hidden=true], [inert]') === null)
      .at(-1);

  /** Lets time pass in small steps, so that whatever is on the wire arrives in between. */
  const pass = (milliseconds: number) =>
    act(async () => {
      for (let passed = 0; passed < milliseconds; passed += 5_000) {
        for (let turn = 0; turn < 3; turn += 1) await settle();
        await clock.advance(Math.min(5_000, milliseconds - passed));
      }
      for (let turn = 0; turn < 3; turn += 1) await settle();
    });

  return {
    wire,
    tenant,
    auth,
    text,
    shows,
    pass,
    /** Puts a widget on the page. A function, as each language needs elements of its own. */
    async show(widget: () => ReactNode) {
      shown = widget;
      rerender(page());
      await pass(0);
    },
    /** Does something with the page in each language, and leaves it in English. */
    inEachLanguage(look: (locale: Locale) => void) {
      for (const each of ['nl-NL', 'en'] as const) {
        locale = each;
        speak(each);
        act(() => rerender(page()));
        look(each);
      }
    },
    hasButton: (id: TextId, values?: Readonly<Record<string, string>>) =>
      findButton(say(locale, id, values)) !== undefined,
    async press(id: TextId, values?: Readonly<Record<string, string>>) {
      const label = say(locale, id, values);
      const button = findButton(label);
      if (!button) throw new Error(`No button "${label}" in: ${text()}`);
      act(() => void fireEvent.click(button));
      await pass(0);
    },
    /** Lets time pass until the condition holds; throws with the page's text where it never does. */
    async until(holds: () => boolean, longest = 900_000) {
      for (let passed = 0; passed < longest && !holds();) {
        const step = passed < 10_000 ? 1_000 : passed < 60_000 ? 10_000 : 60_000;
        await pass(step);
        passed += step;
      }
      if (!holds()) throw new Error(`It never came to that: ${text()}`);
    },
    /** When the tenant itself says that the password was changed last, past the wire. */
    async dateInTenant(userId: string): Promise<string> {
      const token = signIn.issueAccessToken(operator.id, ['User.Read.All']);
      const url = `${clouds.global.graph}/v1.0/users/${userId}?$select=lastPasswordChangeDateTime`;
      const answer = await practice.fetch(
        new Request(url, {headers: {Authorization: `Bearer ${token}`}}),
      );
      const body = (await answer.json()) as {readonly lastPasswordChangeDateTime: string};
      return body.lastPasswordChangeDateTime;
    },
    close() {
      cleanup();
      tenant.confirmUserStep.dispose();
      window.localStorage.clear();
      window.sessionStorage.clear();
      speak('en');
    },
  };
}

export type Page = ReturnType<typeof openPage>;
