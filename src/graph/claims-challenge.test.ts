import fc from 'fast-check';
import {parseClaimsChallenge} from './claims-challenge';

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1726258122"}}}';
const encoded = Buffer.from(claims).toString('base64');

test('reads the claims of a single challenge', () => {
  const header = `Bearer realm="", error="insufficient_claims", claims="${encoded}"`;
  expect(parseClaimsChallenge(header)).toBe(claims);
});

test('finds the claims in the second of two Bearer challenges', () => {
  const header =
    'Bearer realm="", client_id="00000003-0000-0000-c000-000000000000", nonce="ey==", ' +
    'Bearer realm="", error_description="Continuous access, result: InteractionRequired", ' +
    `error="insufficient_claims", claims="${encoded}"`;
  expect(parseClaimsChallenge(header)).toBe(claims);
});

test.each([
  ['after another scheme', `Negotiate, Bearer error="insufficient_claims", claims="${encoded}"`],
  ['with escaped signs', `Bearer error="insufficient\\_claims", claims="${encoded}"`],
  ['with spaces to spare', `Bearer  error = insufficient_claims , claims="${encoded}" , x=y`],
])('reads a challenge %s', (_, header) => {
  expect(parseClaimsChallenge(header)).toBe(claims);
});

test('does not mix the parameters of two challenges', () => {
  const header = `Bearer error="insufficient_claims", Bearer error="invalid_token", claims="${encoded}"`;
  expect(parseClaimsChallenge(header)).toBeNull();
});

test('claims that merely stand inside a quoted description are no claims', () => {
  const description = `error=\\"insufficient_claims\\", claims=\\"${encoded}\\"`;
  expect(parseClaimsChallenge(`Bearer error_description="${description}"`)).toBeNull();
});

test.each([
  null,
  '',
  'Bearer',
  'Bearer realm=""',
  `Bearer error="invalid_token", claims="${encoded}"`,
  `Basic error="insufficient_claims", claims="${encoded}"`,
  'Bearer error="insufficient_claims"',
  'Bearer error="insufficient_claims", claims="***"',
  `Bearer error="insufficient_claims", claims="${Buffer.from('[]').toString('base64')}"`,
  `Bearer error="insufficient_claims", claims="${Buffer.from('{').toString('base64')}"`,
  `Bearer error="insufficient_claims", claims="${Buffer.from([0xff, 0xfe]).toString('base64')}"`,
  `Bearer error="insufficient_claims", claims="${Buffer.from('{"a":"\xff"}', 'latin1').toString('base64')}"`,
  `Bearer error="insufficient_claims", 100% claims="${encoded}"`,
])('finds nothing to answer in %p', (header) => {
  expect(parseClaimsChallenge(header)).toBeNull();
});

test('any claims come back whole, from base64 and base64url, padded or not', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string({unit: 'grapheme'}),
        fc.json().map((text) => JSON.parse(text)),
      ),
      fc.constantFrom('base64' as const, 'base64url' as const),
      fc.boolean(),
      (value, encoding, isBare) => {
        const json = JSON.stringify(value);
        const text = Buffer.from(json).toString(encoding);
        const parameter = isBare && !/[=]/.test(text) ? text : `"${text}"`;
        const header = `Bearer claims=${parameter}, ERROR = insufficient_claims`;
        expect(parseClaimsChallenge(header)).toBe(json);
      },
    ),
  );
});

test('no header makes the parser throw or hang', () => {
  const pieces = fc.constantFrom('Bearer ', 'claims=', '"', '\\', ',', '=', ' ', 'a', encoded);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((all) => all.join('')),
      ),
      (header) => {
        const found = parseClaimsChallenge(header);
        expect(found === null || typeof JSON.parse(found) === 'object').toBe(true);
      },
    ),
  );
});
