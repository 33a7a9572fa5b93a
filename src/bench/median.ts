/**
 * The value in the middle; of an even number of values the mean of the two in the middle.
 * @throws {RangeError} where there is no value
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  if (low === undefined || high === undefined) throw new RangeError('There is no value.');
  return (low + high) / 2;
}
