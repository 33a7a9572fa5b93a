import {createTestClock} from '../../testing/fakes/create-test-clock';
import {createFakeTenant} from '../../testing/fakes/fake-tenant';
import {renderWidget} from '../../testing/render-widget';
import {ResetPasswordWidget} from './reset-password-widget';
import {shareResets} from './share-resets';

const change = (key: string | null) => window.dispatchEvent(new StorageEvent('storage', {key}));

afterEach(() => jest.restoreAllMocks());

test('hears of what other tabs write to the resets, and of a storage that was emptied', () => {
  const shared = shareResets({...createFakeTenant(), clock: createTestClock(0)});
  const heard = jest.fn();
  const stop = shared.subscribe(heard);
  change('runbook.resets/practice');
  change(null);
  expect(heard).toHaveBeenCalledTimes(2);
  change('runbook.session');
  change('msal.3.account.keys');
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  change('runbook.resets/practice');
  expect(heard).toHaveBeenCalledTimes(2);
});

test('the widget listens while it is on the page, and leaves no listener behind', () => {
  const listening = new Set<unknown>();
  const note = (change: 'add' | 'delete', type: string, listener: unknown) => {
    if (type === 'storage') listening[change](listener);
  };
  const add = window.addEventListener.bind(window);
  const remove = window.removeEventListener.bind(window);
  jest.spyOn(window, 'addEventListener').mockImplementation((...args: Parameters<typeof add>) => {
    note('add', args[0], args[1]);
    add(...args);
  });
  jest
    .spyOn(window, 'removeEventListener')
    .mockImplementation((...args: Parameters<typeof remove>) => {
      note('delete', args[0], args[1]);
      remove(...args);
    });
  const tenant = createFakeTenant();
  const person = {id: 'u', displayName: 'Wanda Veld', userPrincipalName: 'wanda@runbook.example'};
  tenant.incident.choose(person);
  tenant.incident.confirm(person);
  const {unmount} = renderWidget(<ResetPasswordWidget stepId="step-3" />, tenant);
  expect(listening.size).toBe(1);
  unmount();
  expect(listening.size).toBe(0);
});
