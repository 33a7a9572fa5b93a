import type {Clock} from '../../core/clock';
import {createTestClock, settle} from '../fakes/create-test-clock';

/** The time of a walk: the machine's, which is set and sleeps, and the tenant's, which is right. */
export interface WalkClock {
  readonly machine: Clock;
  readonly tenant: Clock;
  /** Lets everything run that is ready to, until nothing more happens. */
  rest(): Promise<void>;
  advance(milliseconds: number): Promise<void>;
  /** The machine sleeps: time passes, and its timers stand still. */
  sleep(milliseconds: number): void;
  /** Sets the machine's clock without any time passing. */
  set(difference: number): void;
  /** Notes that something went over the wire, so that `rest` looks again. */
  stir(): void;
  /** How long the machine was awake, in milliseconds. */
  awake(): number;
  /** How long it has been awake since it last slept, in milliseconds. */
  awakeSinceSleep(): number;
  /** How long it was awake or slept, in milliseconds. */
  passed(): number;
  /** True while nobody has set its clock. */
  isSteady(): boolean;
  /** How often its clock was set back. */
  setBacks(): number;
}

/** Creates the clocks, with the tenant's ahead of the machine's by so many milliseconds. */
export function createWalkClock(tenantAhead: number): WalkClock {
  let stirred = 0;
  const rest = async () => {
    let seen = stirred;
    await settle();
    // What goes over the wire takes turns of its own; everything else is done by now.
    while (seen !== stirred) {
      seen = stirred;
      await settle();
      await settle();
    }
  };
  const clock = createTestClock(undefined, rest);
  const start = clock.now();
  let slept = 0;
  let difference = 0;
  let sets = 0;
  let setBacks = 0;
  let wokenAt = 0;
  const passed = () => clock.now() - start - difference;
  return {
    machine: clock,
    tenant: {...clock, now: () => start + tenantAhead + passed()},
    rest,
    advance: clock.advance,
    sleep(milliseconds) {
      slept += milliseconds;
      clock.sleep(milliseconds);
      wokenAt = passed();
    },
    set(by) {
      difference += by;
      sets += 1;
      if (by < 0) setBacks += 1;
      clock.set(clock.now() + by);
    },
    stir: () => void (stirred += 1),
    awake: () => passed() - slept,
    awakeSinceSleep: () => passed() - wokenAt,
    passed,
    isSteady: () => sets === 0,
    setBacks: () => setBacks,
  };
}
