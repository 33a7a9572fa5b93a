import type {Clock} from '../core/clock';
import type {KeyValueStorage} from '../core/key-value-storage';
import {createObservable} from '../core/observable';
import type {RandomBytes} from '../core/random';
import {createPracticeGraph} from './create-practice-graph';
import type {
  PracticeFault,
  PracticeSettings,
  PracticeTenant,
  PracticeTenantSize,
} from './practice-tenant';
import {practiceFaults} from './practice-tenant';
import {createTokenEndpoint} from './sign-in/token-endpoint';
import type {PracticeState} from './state/practice-state';
import {createPracticeStore} from './state/practice-store';

export interface PracticeTenantOptions {
  /** Where the tenant remembers: `localStorage`, shared by the site's tabs and windows. */
  readonly storage: KeyValueStorage;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  /**
   * The longest that Graph takes to answer, in milliseconds; each request takes between a quarter of
   * it and the whole. Default 300. 0 answers at once.
   */
  readonly latencyMilliseconds?: number;
  /**
   * How long after a reset has succeeded reads still show the old date, in milliseconds. Default
   * 3000. 0 is a tenant that is always current. `slow-writeback` takes longer whatever this says.
   */
  readonly replicationMilliseconds?: number;
  /** From which the people are generated. The same seed gives the same people. Default 2026. */
  readonly seed?: number;
}

/** Creates the practice tenant, as the storage remembers it. Never touches the network. */
export function createPracticeTenant(options: PracticeTenantOptions): PracticeTenant {
  const store = createPracticeStore(options.storage);
  const settings = createObservable<PracticeSettings>(settingsOf(store.read()));

  function refresh(): void {
    const next = settingsOf(store.read());
    if (JSON.stringify(next) !== JSON.stringify(settings.get())) settings.set(next);
  }

  return {
    fetch: createPracticeGraph({...options, store}),
    answerToken: createTokenEndpoint({...options, store}),
    settings,
    refresh,
    setSize(size: PracticeTenantSize) {
      store.update((state) => ({...state, size}));
      refresh();
    },
    setFault(fault: PracticeFault, isOn: boolean) {
      const now = options.clock.now();
      store.update((state) => ({...state, faults: switchFault(state.faults, fault, isOn, now)}));
      refresh();
    },
    reset() {
      store.clear();
      refresh();
    },
  };
}

function settingsOf(state: PracticeState): PracticeSettings {
  return {
    size: state.size,
    faults: practiceFaults.filter((fault) => state.faults[fault] !== undefined),
  };
}

/** A fault that is already on keeps its time. */
function switchFault(
  faults: PracticeState['faults'],
  fault: PracticeFault,
  isOn: boolean,
  now: number,
): PracticeState['faults'] {
  const {[fault]: since, ...others} = faults;
  return isOn ? {...others, [fault]: since ?? now} : others;
}
