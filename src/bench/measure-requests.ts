import {systemClock} from '../core/clock';
import {createMemoryStorage} from '../core/key-value-storage';
import type {Observable} from '../core/observable';
import {secureRandomBytes} from '../core/random';
import {clouds} from '../graph/clouds';
import {createConfirmUserStep} from '../steps/confirm-user/create-confirm-user-step';
import {createFindUserStep} from '../steps/find-user/create-find-user-step';
import {createResetPasswordStep} from '../steps/reset-password/create-reset-password-step';
import type {BenchmarkRow} from './benchmark-row';
import {createPracticeBench} from './create-practice-bench';

/** Resolves with the first value that is of the wanted kind. */
function until<Value, Wanted extends Value>(
  observable: Observable<Value>,
  isWanted: (value: Value) => value is Wanted,
): Promise<Wanted> {
  return new Promise((resolve) => {
    const look = () => {
      const value = observable.get();
      if (!isWanted(value)) return;
      stop();
      resolve(value);
    };
    const stop = observable.subscribe(look);
    look();
  });
}

const named =
  <State extends {readonly name: string}, Name extends State['name']>(...names: readonly Name[]) =>
  (state: State): state is Extract<State, {readonly name: Name}> =>
    (names as readonly string[]).includes(state.name);

/**
 * Walks the whole seed flow (list, card, reset, proof) with the product's own steps over the
 * practice tenant, and returns method and path of each Graph request, in order.
 */
async function walkSeedFlow(search: string): Promise<readonly string[]> {
  const {client, requests} = createPracticeBench(100);
  const clock = systemClock;

  const find = createFindUserStep({client, clock});
  find.search(search);
  const found = await until(find.state, (state): state is typeof state => state.status === 'ready');
  const [user] = found.users;
  if (!user) throw new Error(`Nobody in the practice tenant matches "${search}".`);

  const confirm = createConfirmUserStep({client, clock});
  confirm.read(user, {includeRoles: true});
  const {card, readAt} = await until(confirm.state, named('ready'));

  const reset = createResetPasswordStep({
    client,
    clock,
    storage: createMemoryStorage(),
    tenantKey: 'bench',
    cloud: clouds.global,
    randomBytes: secureRandomBytes,
  });
  reset.check(user, {card, readAt});
  await until(reset.state, named('ready'));
  reset.reset({userId: user.id});
  await until(reset.state, named('done'));

  for (const step of [find, confirm, reset]) step.dispose();
  return requests;
}

const kinds = [
  {what: 'list', isOne: (request: string) => request === 'GET /v1.0/users', bar: 1},
  {what: 'card ($batch)', isOne: (request: string) => request === 'POST /v1.0/$batch', bar: 1},
  {what: 'reset', isOne: (request: string) => request.endsWith('/resetPassword'), bar: 1},
  {
    what: 'polls of the operation',
    isOne: (request: string) => request.includes('/operations/'),
    bar: null,
  },
  {
    what: 'verify (the tenant is current)',
    isOne: (request: string) => /^GET \/v1\.0\/users\/[^/]+$/.test(request),
    bar: 1,
  },
] as const;

/** Counts the Graph requests of the whole seed flow, by kind. */
export async function measureRequests(): Promise<readonly BenchmarkRow[]> {
  const requests = await walkSeedFlow('Milan Rietveld');
  const unknown = requests.filter((request) => !kinds.some(({isOne}) => isOne(request)));
  if (unknown.length > 0) throw new Error(`Requests of no known kind: ${unknown.join(', ')}`);
  return kinds.map(({what, isOne, bar}) => {
    const count = requests.filter(isOne).length;
    return {
      what: `Graph requests of the seed flow: ${what}`,
      measured: String(count),
      against: null,
      figure: count,
      bar,
    };
  });
}
