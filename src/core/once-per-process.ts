/**
 * Makes a value at most once in the life of this process and gives the same one to everyone who asks by
 * `name`, also after a module was evaluated anew: Docusaurus does that for each language of one build.
 *
 * @param make
 *   What it throws reaches the caller, and nothing is remembered; a promise is remembered as it is, also
 *   one that is rejected.
 */
export function oncePerProcess<Value>(name: string, make: () => Value): Value {
  const key = Symbol.for(`runbook.${name}`);
  const memory = globalThis as {[key: symbol]: {readonly value: Value} | undefined};
  return (memory[key] ??= {value: make()}).value;
}
