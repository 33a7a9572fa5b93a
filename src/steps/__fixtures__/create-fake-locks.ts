/** Web Locks of one browser, as far as the steps use them. `loseAll` is what a crash of the tabs does. */
export interface FakeLocks extends Pick<LockManager, 'request'> {
  loseAll(): void;
}

export function createFakeLocks(): FakeLocks {
  const held = new Set<string>();
  const request = async (
    name: string,
    options: LockOptions,
    callback: LockGrantedCallback<unknown>,
  ): Promise<unknown> => {
    if (options.ifAvailable !== true) throw new Error('not needed so far');
    // The browser answers from another process, in the order in which it was asked.
    await Promise.resolve();
    if (held.has(name)) return callback(null);
    held.add(name);
    try {
      return await callback({name, mode: 'exclusive'});
    } finally {
      held.delete(name);
    }
  };
  return {request: request as LockManager['request'], loseAll: () => held.clear()};
}
