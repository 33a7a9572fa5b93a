const {TestEnvironment} = require('jest-environment-jsdom');

/**
 * jsdom has no `fetch`: requests, answers and their signals are Node's own. A signal and a request must
 * come from the same house.
 */
class DomWithFetch extends TestEnvironment {
  async setup() {
    await super.setup();
    const names = [
      'Request',
      'Response',
      'Headers',
      'ReadableStream',
      'TextEncoder',
      'TextDecoder',
    ];
    // Microsoft's client looks whether there is one; nothing in a test may use it.
    this.global.fetch = () => Promise.reject(new Error('A test has no network.'));
    for (const name of [...names, 'AbortController', 'AbortSignal', 'setImmediate']) {
      this.global[name] = globalThis[name];
    }
  }
}

module.exports = DomWithFetch;
