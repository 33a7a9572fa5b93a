import fc from 'fast-check';
import {combineSegments, countSegments, placeInSegments, turnMask, type Segment} from './segments';

const size = 200;
const segments: fc.Arbitrary<readonly Segment[]> = fc
  .record({
    bounds: fc.uniqueArray(fc.integer({min: 0, max: size}), {maxLength: 6}),
    masks: fc.array(fc.oneof(fc.constant(-1), fc.integer()), {minLength: 3, maxLength: 3}),
  })
  .map(({bounds, masks}) => {
    const sorted = [...bounds].sort((left, right) => left - right);
    return masks.flatMap((mask, index) => {
      const [from, to] = sorted.slice(index * 2, index * 2 + 2);
      return from === undefined || to === undefined || mask === 0 ? [] : [{from, to, mask}];
    });
  });

function places(list: readonly Segment[]): readonly number[] {
  return list.flatMap(({from, to, mask}) =>
    Array.from({length: to - from}, (_, index) => from + index).filter(
      (place) => (mask >>> (place & 31)) & 1,
    ),
  );
}

test('counting and finding agree with going through the places', () => {
  fc.assert(
    fc.property(segments, fc.nat(size), (list, limit) => {
      const all = places(list);
      expect(countSegments(list)).toBe(all.length);
      expect(countSegments(list, limit)).toBe(all.filter((place) => place < limit).length);
      all.forEach((place, position) => expect(placeInSegments(list, position)).toBe(place));
    }),
  );
});

test('combining agrees with combining place by place', () => {
  fc.assert(
    fc.property(segments, segments, (left, right) => {
      const [inLeft, inRight] = [new Set(places(left)), new Set(places(right))];
      const all = Array.from({length: size}, (_, place) => place);
      expect(places(combineSegments(left, right, size, (a, b) => a & b))).toEqual(
        all.filter((place) => inLeft.has(place) && inRight.has(place)),
      );
      expect(places(combineSegments(left, right, size, (a, b) => a | b))).toEqual(
        all.filter((place) => inLeft.has(place) || inRight.has(place)),
      );
      expect(places(combineSegments(left, right, size, (a, b) => a & ~b))).toEqual(
        all.filter((place) => inLeft.has(place) && !inRight.has(place)),
      );
    }),
  );
});

test('a turned mask is the mask seen from another beginning', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(100), fc.nat(31), (mask, phase, place) => {
      const turned = (turnMask(mask, phase) >>> place) & 1;
      expect(turned).toBe((mask >>> ((place + phase) & 31)) & 1);
    }),
  );
});

test('there is no place beyond the last', () => {
  expect(() => placeInSegments([{from: 0, to: 3, mask: -1}], 3)).toThrow(RangeError);
});
