// By its path: the name leads here.
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

/**
 * What tests get as fast-check. It draws from a seed that stays, so that `npm test` says the same of the
 * same code; `PROPERTY_SEED=random` draws anew, and a number is the seed that a failure told.
 */
const seed = process.env.PROPERTY_SEED ?? '20261123';
if (seed !== 'random') fc.configureGlobal({seed: Number(seed)});

module.exports = fc;
