import {createMemoryStorage} from '../core/key-value-storage';
import {rememberReturnPlace, takeReturnPlace} from './return-place';

describe('takeReturnPlace', () => {
  it('gives the place back once', () => {
    const storage = createMemoryStorage();
    rememberReturnPlace(storage, 'https://runbook.example/nl-NL/reset#step-2');
    expect(takeReturnPlace(storage, 'https://runbook.example')).toBe(
      'https://runbook.example/nl-NL/reset#step-2',
    );
    expect(takeReturnPlace(storage, 'https://runbook.example')).toBeNull();
  });

  it.each([
    'https://runbook.example.evil/',
    'https://runbook.example@evil.example/',
    'javascript:alert(1)',
    'blob:https://runbook.example/0',
    '//evil.example/',
    '',
  ])('never leaves the origin: %s', (address) => {
    const storage = createMemoryStorage();
    rememberReturnPlace(storage, address);
    expect(takeReturnPlace(storage, 'https://runbook.example')).toBeNull();
  });
});
