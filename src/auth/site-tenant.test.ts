import fc from 'fast-check';

import {readSiteTenant} from './site-tenant';

const clientId = '6f1f1e2d-0c0b-4a59-8877-665544332211';
const tenantId = '0a1b2c3d-1111-4222-8333-444455556666';
const env = {RUNBOOK_CLIENT_ID: clientId, RUNBOOK_TENANT_ID: tenantId};

function errorsOf(...input: Parameters<typeof readSiteTenant>): string {
  const result = readSiteTenant(...input);
  return result.ok ? 'no errors' : result.problem.join('\n');
}

describe('readSiteTenant', () => {
  it('offers the practice tenant alone where nothing is configured', () => {
    expect(readSiteTenant({}, null)).toEqual({ok: true, value: {real: null, hasPractice: true}});
  });

  it('reads a real tenant of the global cloud beside the practice tenant', () => {
    expect(readSiteTenant(env, null)).toEqual({
      ok: true,
      value: {real: {clientId, tenantId, cloud: 'global'}, hasPractice: true},
    });
  });

  it('reads the file, and lets the environment win over it', () => {
    const file = JSON.stringify({
      clientId,
      tenantId: 'Contoso.onmicrosoft.com',
      cloud: 'china',
      practice: 'off',
    });
    expect(readSiteTenant({RUNBOOK_CLOUD: 'us-gov-dod'}, file)).toEqual({
      ok: true,
      value: {
        real: {clientId, tenantId: 'contoso.onmicrosoft.com', cloud: 'us-gov-dod'},
        hasPractice: false,
      },
    });
  });

  it('counts an empty variable as absent', () => {
    expect(readSiteTenant({RUNBOOK_CLIENT_ID: '', RUNBOOK_TENANT_ID: ' '}, null).ok).toBe(true);
  });

  it.each(['common', 'organizations', 'Consumers'])('refuses the shared authority %s', (shared) => {
    expect(errorsOf({...env, RUNBOOK_TENANT_ID: shared}, null)).toMatch(
      /RUNBOOK_TENANT_ID is ".+", which lets people of any tenant sign in/,
    );
  });

  it('refuses a site without any tenant', () => {
    expect(errorsOf({RUNBOOK_PRACTICE: 'off'}, null)).toContain('no tenant to work on');
  });

  it('names what is missing of a pair', () => {
    expect(errorsOf({RUNBOOK_CLIENT_ID: clientId}, null)).toContain('set RUNBOOK_TENANT_ID');
    expect(errorsOf({RUNBOOK_TENANT_ID: tenantId}, null)).toContain('set RUNBOOK_CLIENT_ID');
    expect(errorsOf({RUNBOOK_CLOUD: 'china'}, null)).toContain('Set RUNBOOK_CLIENT_ID');
  });

  it('reports every mistake at once, each with its place', () => {
    const file = JSON.stringify({
      clientId: 'mine',
      tenantId: 'my tenant',
      cloud: 'mars',
      secret: 'x',
    });
    const errors = errorsOf({RUNBOOK_PRACTICE: 'maybe'}, file);
    expect(errors).toContain('"clientId" in tenant.config.json is "mine"');
    expect(errors).toContain('"tenantId" in tenant.config.json is "my tenant"');
    expect(errors).toContain('must be one of global, us-gov-l4, us-gov-dod, china');
    expect(errors).toContain('does not know "secret"');
    expect(errors).toContain('RUNBOOK_PRACTICE is "maybe"');
  });

  it.each(['{', '[]', 'null', '"x"', '{"clientId": 7}'])('explains a broken file: %s', (text) => {
    expect(errorsOf({}, text)).toContain('tenant.config.json');
  });

  it('never throws, and never lets a tenant through that is not an id or a domain name', () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.string(), fc.json()), (tenant, text) => {
        const result = readSiteTenant({...env, RUNBOOK_TENANT_ID: tenant}, text);
        if (result.ok && result.value.real) {
          const {host, pathname} = new URL(`https://login.example/${result.value.real.tenantId}`);
          expect(host).toBe('login.example');
          expect(pathname).toBe(`/${result.value.real.tenantId}`);
        }
        return true;
      }),
    );
  });
});
