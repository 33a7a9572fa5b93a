import {clouds} from './clouds';

// A token and a password go to these hosts: each was read off Microsoft's list of national clouds.
test.each([
  ['global', 'graph.microsoft.com', 'login.microsoftonline.com', true],
  ['us-gov-l4', 'graph.microsoft.us', 'login.microsoftonline.us', true],
  ['us-gov-dod', 'dod-graph.microsoft.us', 'login.microsoftonline.us', true],
  ['china', 'microsoftgraph.chinacloudapi.cn', 'login.partner.microsoftonline.cn', false],
] as const)('%s sends to %s and signs in at %s', (name, graph, login, hasResetPassword) => {
  expect(clouds[name]).toEqual({
    name,
    graph: `https://${graph}`,
    authority: `https://${login}`,
    hasResetPassword,
  });
});
