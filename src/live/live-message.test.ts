import fc from 'fast-check';
import {readFrameMessage} from './live-message';

test('well-formed messages are read', () => {
  expect(readFrameMessage({type: 'ready', more: 1})).toEqual({type: 'ready'});
  expect(readFrameMessage({type: 'pong', number: 3})).toEqual({type: 'pong', number: 3});
  expect(readFrameMessage({type: 'height', pixels: 120.4})).toEqual({type: 'height', pixels: 120});
});

test.each([-5, 0, 1e9])('a height of %d is brought within its limits', (pixels) => {
  const message = readFrameMessage({type: 'height', pixels});
  expect(message).toMatchObject({type: 'height'});
  expect((message as {pixels: number}).pixels).toBeGreaterThanOrEqual(40);
  expect((message as {pixels: number}).pixels).toBeLessThanOrEqual(640);
});

test('whatever the frame sends, the page gets a known message or nothing', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({
      type: fc.constantFrom('ready', 'height', 'pong', 'run'),
      pixels: fc.anything(),
      number: fc.anything(),
    }),
  );
  fc.assert(
    fc.property(anything, (data) => {
      const message = readFrameMessage(data);
      if (message === null) return;
      const {type, ...values} = message;
      expect(['ready', 'height', 'pong']).toContain(type);
      for (const value of Object.values(values)) expect(Number.isFinite(value)).toBe(true);
    }),
  );
});
