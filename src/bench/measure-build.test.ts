import {withoutSteps} from './measure-build';

describe('withoutSteps', () => {
  it('leaves the words of an article and takes out what only this site understands', () => {
    expect(withoutSteps('1. Choose.\n\n   ::find-user\n\n   ```tsx live\n   x\n   ```\n')).toBe(
      '1. Choose.\n\n\n\n   ```tsx\n   x\n   ```\n',
    );
  });
});
