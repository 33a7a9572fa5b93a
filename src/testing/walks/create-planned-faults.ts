import type {PlannedFault, WireFault, WireTarget} from './wire-fault';

/** The faults that lie in wait on every wire of a walk. */
export interface PlannedFaults {
  plan(fault: PlannedFault): void;
  /** The fault that the next request of this kind meets; null: it goes through. */
  take(target: WireTarget): WireFault | null;
  clear(): void;
}

/** Creates an empty plan. Of two faults for the same kind of request the older one comes first. */
export function createPlannedFaults(): PlannedFaults {
  let planned: readonly PlannedFault[] = [];
  return {
    plan: (fault) => void (planned = [...planned, fault]),
    take(target) {
      const next = planned.find((each) => each.target === target);
      if (!next) return null;
      const left = {...next, times: next.times - 1};
      planned = planned.flatMap((each) => (each !== next ? [each] : left.times > 0 ? [left] : []));
      return next.fault;
    },
    clear: () => void (planned = []),
  };
}
