import fc from 'fast-check';
import {checkPassword, type PasswordRule} from './password-rules';

const kim = {userPrincipalName: 'kim.vries@contoso.com', displayName: 'Kim de Vries'};

const broken = (password: string) =>
  checkPassword(password, kim)
    .filter(({isMet}) => !isMet)
    .map(({rule}) => rule);

it.each<[string, PasswordRule[]]>([
  ['Correct9', []],
  ['correct horse 9', []],
  ['Correct', ['length', 'three-of-four-kinds']],
  ['Corre9!', ['length']],
  [`aB3${'x'.repeat(253)}`, []],
  [`aB3${'x'.repeat(254)}`, ['length']],
  ['lowercase only', ['three-of-four-kinds']],
  ['UPPERCASE99', ['three-of-four-kinds']],
  ['Pässword99', ['allowed-characters']],
  ['Password99\t', ['allowed-characters']],
  ['Password99\u00a0', ['allowed-characters']],
  ['xVRIES-2026', ['without-user-name', 'without-display-name']],
  ['Kim-de-2026', []],
])('%j breaks %j', (password, rules) => {
  expect(broken(password)).toEqual(rules);
});

it('advises against names without requiring it', () => {
  const advice = checkPassword('Vries-2026', kim).filter(({isRequired}) => !isRequired);
  expect(advice.map(({rule}) => rule)).toEqual(['without-user-name', 'without-display-name']);
});

it('looks for the parts of a name from four letters on, however they are separated', () => {
  const noor = {userPrincipalName: 'n@contoso.com', displayName: 'Noor - van Dam'};
  const isAdvisedAgainst = (password: string) =>
    checkPassword(password, noor).some(
      ({rule, isMet}) => rule === 'without-display-name' && !isMet,
    );
  expect(isAdvisedAgainst('9-noor-9')).toBe(true);
  expect(isAdvisedAgainst('9-van-dam-9')).toBe(false);
});

it('names every rule once, whatever the password', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (password) => {
      const rules = checkPassword(password, kim).map(({rule}) => rule);
      expect(new Set(rules).size).toBe(5);
      expect(rules).toHaveLength(5);
    }),
  );
});

it('takes every printable ASCII character, and nothing else', () => {
  for (let code = 0; code < 0x250; code += 1) {
    const isPrintable = code >= 0x20 && code <= 0x7e;
    const isTaken = !broken(`Abcdefg9${String.fromCharCode(code)}`).includes('allowed-characters');
    expect([code, isTaken]).toEqual([code, isPrintable]);
  }
});

it('counts each ASCII character to exactly one kind', () => {
  const kindsOf = (sample: string) => {
    const others = {lower: 'abcdefgh', upper: 'ABCDEFGH', digit: '23456789', symbol: '########'};
    // With two other kinds beside it, a character of a third kind makes the password pass.
    return Object.entries(others).filter(([, filler]) => {
      const two = Object.values(others).filter((each) => each !== filler);
      return two.every((first, index) =>
        two.slice(index + 1).every((second) => {
          const password = first.slice(0, 4) + second.slice(0, 4) + sample;
          return !broken(password).includes('three-of-four-kinds');
        }),
      );
    });
  };
  for (let code = 0x20; code <= 0x7e; code += 1) {
    expect([code, kindsOf(String.fromCharCode(code)).length]).toEqual([code, 1]);
  }
});
