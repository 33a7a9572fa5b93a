type Module = typeof import('./once-per-process');

/** The function as a module that is evaluated anew has it. */
function load(): Module['oncePerProcess'] {
  let loaded: Module | null = null;
  jest.isolateModules(() => {
    loaded = jest.requireActual<Module>('./once-per-process');
  });
  return loaded!.oncePerProcess;
}

test('a value is made once, also for a module that is evaluated anew', () => {
  const make = jest.fn(() => ({}));
  const first = load()('test.anew', make);
  expect(load()('test.anew', make)).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
});

test('nothing is a value too, and names keep apart', () => {
  const make = jest.fn(() => undefined);
  load()('test.nothing', make);
  load()('test.nothing', make);
  load()('test.other', make);
  expect(make).toHaveBeenCalledTimes(2);
});

test('what failed is tried again', () => {
  const once = load();
  expect(() =>
    once('test.failed', () => {
      throw new Error('not yet');
    }),
  ).toThrow('not yet');
  expect(once('test.failed', () => 1)).toBe(1);
});
