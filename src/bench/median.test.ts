import {median} from './median';

describe('median', () => {
  it('is the value in the middle, whatever the order', () => {
    expect(median([9, 1, 2])).toBe(2);
  });

  it('is between the two in the middle where they are two', () => {
    expect(median([4, 100, 1, 2])).toBe(3);
  });

  it('leaves the values as they were', () => {
    const values = [3, 1];
    median(values);
    expect(values).toEqual([3, 1]);
  });

  it('does not make up a value where none was measured', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});
