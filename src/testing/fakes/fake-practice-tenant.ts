import {createObservable} from '../../core/observable';
import type {PracticeSettings, PracticeTenant} from '../../practice/practice-tenant';

export interface FakePracticeTenant extends PracticeTenant {
  /** How often the tenant was put back. */
  readonly resets: () => number;
}

/** The practice tenant's controls, without the tenant. */
export function createFakePracticeTenant(): FakePracticeTenant {
  const settings = createObservable<PracticeSettings>({size: 100, faults: []});
  let resets = 0;
  return {
    settings,
    fetch: () => Promise.reject(new Error('not in this test')),
    answerToken: () => Promise.reject(new Error('not in this test')),
    setSize: (size) => settings.set({...settings.get(), size}),
    setFault(fault, isOn) {
      const others = settings.get().faults.filter((name) => name !== fault);
      settings.set({...settings.get(), faults: isOn ? [...others, fault] : others});
    },
    refresh: () => undefined,
    reset: () => {
      resets += 1;
    },
    resets: () => resets,
  };
}
