import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

const collectGarbage = (() => {
  setFlagsFromString('--expose_gc');
  return runInNewContext('gc') as () => void;
})();

/** How many bytes of the heap are in use once garbage is collected. */
export function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
