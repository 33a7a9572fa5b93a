import fc from 'fast-check';
import {createTick} from './create-tick';
import {guardLoops, tickName} from './guard-loops';

/** Runs guarded code that returns a value, with a clock that every look moves on by `step`. */
function run(source: string, step = 0): unknown {
  let time = 0;
  const tick = createTick({
    limitMilliseconds: 1_000,
    now: () => (time += step),
    afterPause: () => undefined,
    createError: () => new Error('ran too long'),
  });
  return new Function(tickName, guardLoops(source))(tick);
}

test.each([
  'while (true);',
  'for (;;) {}',
  'do ; while (true)',
  'let i = 0; while (true) i++;',
  'outer: for (;;) for (;;) continue outer;',
  'for (;;) { try { for (;;); } catch {} }',
  'const again = () => again(); while (true) try { again() } catch {}',
  'function f() { "use strict"; f(); } for (;;) { try { f() } catch {} }',
  'for (const x of (function* () { for (;;) yield 1; })()) ;',
])('%s is stopped', (code) => {
  expect(() => run(code, 100)).toThrow('ran too long');
});

test.each([
  ['let s = 0; for (let i = 0; i < 4; i++) s += i; return s', 6],
  ['let s = 0; for (const x of [1, 2]) for (const y of [3, 4]) s += x * y; return s', 21],
  ['const add = (a: number) => (b: number) => ({sum: a + b}); return add(1)(2).sum', 3],
  ['let n = 0; do n++; while (n < 3) return n', 3],
  [
    'let t = ""; outer: for (const a of "ab") for (const b of "xy") { if (b === "y") continue outer; t += a + b } return t',
    'axbx',
  ],
  ['function strict() { "use strict"; return this } return strict()', undefined],
  [
    'class A { twice = (n: number) => n * 2; get one() { return 1 } } return new A().twice(new A().one)',
    2,
  ],
  ['const f = x => y => z => x + y + z\nreturn f(1)(2)(3)', 6],
  ['let f\nfor (const x of [5]) f = () => x\nreturn f()', 5],
])('%s means what it meant', (code, expected) => {
  expect(run(code)).toBe(expected);
});

test('code that pauses may go on for ever', () => {
  let time = 0;
  let pause = () => {};
  const tick = createTick({
    limitMilliseconds: 10,
    now: () => (time += 1),
    afterPause: (callback) => (pause = callback),
    createError: () => new Error('ran too long'),
  });
  for (let turn = 0; turn < 100; turn++) {
    for (let call = 0; call < 1_000; call++) tick();
    pause();
  }
  expect(() => {
    for (;;) tick();
  }).toThrow('ran too long');
});

test('broken code is a syntax error, not a crash', () => {
  expect(() => guardLoops('for (;;')).toThrow(SyntaxError);
});

test('any nest of loops and functions gives the same result guarded and unguarded', () => {
  const {program} = fc.letrec<{program: string}>((tie) => ({
    program: fc.oneof(
      {maxDepth: 4, withCrossShrink: true},
      fc.constantFrom('n++;', '{ n += 2 }', ';', 'if (n > 5) n--; else n++;'),
      tie('program').map((inner) => `for (let i = 0; i < 2; i++) ${inner}`),
      tie('program').map((inner) => `for (const k in {a: 1}) ${inner}`),
      tie('program').map((inner) => `{ let j = 0; while (j++ < 2) ${inner} }`),
      tie('program').map((inner) => `do ${inner} while (false)\n`),
      tie('program').map((inner) => `(() => {${inner}})();`),
      tie('program').map((inner) => `(function () { 'use strict'; ${inner} })();`),
      tie('program').map(
        (inner) => `{ const f = (x: number) => (y = 1) => n += x + y; f(1)(); ${inner} }`,
      ),
      fc.tuple(tie('program'), tie('program')).map(([a, b]) => `{${a} ${b}}`),
    ),
  }));
  fc.assert(
    fc.property(program, (body) => {
      const source = `let n = 0; ${body} ; return n`;
      const plain = new Function(source.replaceAll('(x: number)', '(x)'));
      expect(run(source)).toBe(plain());
    }),
  );
});
