const {default: Sequencer} = require('@jest/test-sequencer');

/** Parts of the paths of the test files that take longest, the longest first. */
const longest = ['/testing/walks/', '/testing/faults/', '/reset-password-widget.test.tsx'];

const rankOf = ({path}) => {
  const rank = longest.findIndex((part) => path.includes(part));
  return rank === -1 ? longest.length : rank;
};

/**
 * Begins with the tests that take longest, so that no processor is left with one of them when the
 * others are through. Jest does so by itself only where it remembers an earlier run; on a fresh clone
 * it goes by the size of the files, and those of the walks are small.
 */
module.exports = class LongTestsFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
};
