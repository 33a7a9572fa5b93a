import {createObservable, type Observable} from '../../core/observable';
import {failure, success} from '../../core/result';
import {clouds, type Cloud} from '../../graph/clouds';
import type {GetToken} from '../../graph/graph-client';
import {mixBits} from '../../practice/people/mix-bits';
import {practiceOperators} from '../../practice/sign-in/practice-operators';
import {createBrowser, type Browser} from './create-browser';
import {createLedger, type Intent, type Ledger, type TabLedger} from './create-ledger';
import {createPlannedFaults, type PlannedFaults} from './create-planned-faults';
import {createTabStorage, type TabStorage} from './create-tab-storage';
import {createWalkClock, type WalkClock} from './create-walk-clock';
import {createWalkTenant, type WalkTenant} from './create-walk-tenant';

/** In what world a walk takes place. */
export interface WorldOptions {
  readonly cloud: 'global' | 'china';
  /**
   * How long reads lag behind a change, in milliseconds. With the time a reset runs it must stay
   * under the 60 seconds that the step waits before it says that a lost reset had no effect.
   */
  readonly replicationMilliseconds: number;
  /** By how much the tenant's clock is ahead of the machine's, in milliseconds. */
  readonly tenantAhead: number;
  /** Whether the browser has Web Locks. */
  readonly hasLocks: boolean;
  /** From which passwords and ids are drawn. */
  readonly seed: number;
  /** `whole` goes through Microsoft's client and real requests; `light` leaves those two out. */
  readonly client: 'whole' | 'light';
}

/** One tab of the browser, whatever pages are loaded in it one after the other. */
export interface WalkTab {
  readonly storage: TabStorage;
  readonly ledger: TabLedger;
}

/** Everything around the pages: time, tenant, sign-in, and what goes wrong. */
export interface WalkWorld {
  readonly cloud: Cloud;
  readonly client: WorldOptions['client'];
  readonly clock: WalkClock;
  readonly tenant: WalkTenant;
  readonly ledger: Ledger;
  readonly faults: PlannedFaults;
  readonly browser: Browser;
  /** Who is signed in: the id of their account; null where nobody is. */
  readonly operator: Observable<string | null>;
  readonly getToken: GetToken;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Signs somebody in, by their place among the practice operators; null: everybody out. */
  signIn(operator: number | null): void;
  createTab(): WalkTab;
  duplicateTab(tab: WalkTab): WalkTab;
}

/** A token is asked for anew this often, in milliseconds: half of its life. */
const tokenTurn = 1_800_000;

/** Creates the world, with the Global Administrator signed in and nothing wrong. */
export function createWalkWorld(options: WorldOptions): WalkWorld {
  const clock = createWalkClock(options.tenantAhead);
  const cloud = clouds[options.cloud];
  const ledger = createLedger();
  const faults = createPlannedFaults();
  let drawn = 0;
  const randomBytes = (count: number) =>
    new Uint8Array(count).map(() => mixBits(options.seed, (drawn += 1)) >>> 8);
  const {replicationMilliseconds} = options;
  const tenant = createWalkTenant({
    clock: clock.tenant,
    randomBytes,
    replicationMilliseconds,
    endpoint: cloud.graph,
  });
  const operator = createObservable<string | null>(practiceOperators[0]!.id);
  const browser = createBrowser(ledger, options.hasLocks, clock.stir);
  const ofBrowser: Intent[] = [];
  const tokens = new Map<string, string>();

  const getToken: GetToken = async (scopes, {claims, signal}) => {
    clock.stir();
    const fault = faults.take('token');
    if (fault?.name === 'slow') await clock.machine.wait(fault.arrives, signal);
    if (signal?.aborted) return failure({code: 'aborted'});
    const operatorId = operator.get();
    if (operatorId === null) return failure({code: 'sign-in-required'});
    if (fault?.name === 'no-token') return failure({code: fault.why});
    const turn = Math.floor(clock.tenant.now() / tokenTurn);
    const key = `${operatorId} ${turn} ${scopes.join(' ')}`;
    const known = claims === undefined ? tokens.get(key) : undefined;
    const token = known ?? tenant.issueToken(operatorId, scopes);
    tokens.set(key, token);
    return success(token);
  };

  return {
    cloud,
    client: options.client,
    clock,
    tenant,
    ledger,
    faults,
    browser,
    operator,
    getToken,
    randomBytes,
    signIn(index) {
      tokens.clear();
      operator.set(index === null ? null : practiceOperators[index]!.id);
    },
    createTab: () => ({
      storage: createTabStorage(ledger),
      ledger: {intents: [], ofBrowser, chosen: null},
    }),
    duplicateTab: ({storage, ledger: {intents, chosen}}) => ({
      storage: storage.copy(),
      // A copy knows of what was sent, and not of what the original is about to send.
      ledger: {intents: intents.filter(({sends}) => sends > 0), ofBrowser, chosen},
    }),
  };
}
