import {realAuthSettings} from './real-auth-settings';

const tenant = {clientId: 'client', tenantId: 'contoso.onmicrosoft.com'} as const;
const settingsOf = (cloud: Parameters<typeof realAuthSettings>[0]['cloud']) =>
  realAuthSettings({...tenant, cloud}, 'https://runbook.example/auth/redirect/');

describe('realAuthSettings', () => {
  it('signs in at the one tenant and asks for bare scopes in the global cloud', () => {
    expect(settingsOf('global')).toMatchObject({
      authority: 'https://login.microsoftonline.com/contoso.onmicrosoft.com',
      scopePrefix: '',
      cacheLocation: 'sessionStorage',
    });
  });

  it.each([
    ['us-gov-l4', 'https://login.microsoftonline.us/', 'https://graph.microsoft.us/'],
    ['us-gov-dod', 'https://login.microsoftonline.us/', 'https://dod-graph.microsoft.us/'],
    [
      'china',
      'https://login.partner.microsoftonline.cn/',
      'https://microsoftgraph.chinacloudapi.cn/',
    ],
  ] as const)('names the Graph of %s in its scopes', (cloud, authority, scopePrefix) => {
    const settings = settingsOf(cloud);
    expect(settings.authority).toBe(`${authority}contoso.onmicrosoft.com`);
    expect(settings.scopePrefix).toBe(scopePrefix);
  });

  it('never has the page answer for the authority', () => {
    expect(settingsOf('global')).not.toHaveProperty('answerToken');
    expect(settingsOf('global')).not.toHaveProperty('endpoints');
  });
});
