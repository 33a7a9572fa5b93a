import {parseDirectoryRole, parseOperator, parseOrganization} from './parse-user-card';

const long = 'x'.repeat(10_000);

describe('a directory role', () => {
  it('is known by its template and its name, where Graph shows them', () => {
    const role = {id: 'r', roleTemplateId: 't', displayName: 'Helpdesk Administrator'};
    expect(parseDirectoryRole(role)).toEqual({
      templateId: 't',
      displayName: 'Helpdesk Administrator',
    });
    expect(parseDirectoryRole({id: 'r'})).toEqual({templateId: null, displayName: null});
  });

  it.each([null, [], 'r', {roleTemplateId: 5}, {displayName: 5}])('is not %j', (value) => {
    expect(parseDirectoryRole(value)).toBeNull();
  });
});

describe('who is signed in', () => {
  const olga = {id: 'me', displayName: 'Olga', userPrincipalName: 'olga@contoso.com'};

  it('is read, with or without a display name', () => {
    expect(parseOperator({...olga, mail: 'x'})).toEqual(olga);
    expect(parseOperator({...olga, displayName: null})).toEqual({...olga, displayName: ''});
    expect(parseOperator({...olga, displayName: long})?.displayName).toMatch(/^x{256}…$/);
  });

  it.each([
    null,
    [olga],
    {...olga, id: ''},
    {...olga, id: 5},
    {...olga, userPrincipalName: undefined},
    {...olga, displayName: 5},
  ])('is not %j', (value) => {
    expect(parseOperator(value)).toBeNull();
  });
});

describe('an organization', () => {
  const contoso = {
    displayName: 'Contoso',
    verifiedDomains: [{name: 'contoso.com', type: 'Managed'}],
  };

  it('is read with its domains, and what Graph does not say of them is unknown', () => {
    expect(parseOrganization({...contoso, id: 'o'})).toEqual(contoso);
    expect(parseOrganization({verifiedDomains: [{name: 'contoso.com'}]})).toEqual({
      displayName: null,
      verifiedDomains: [{name: 'contoso.com', type: null}],
    });
  });

  it.each([
    null,
    [],
    {displayName: 'Contoso'},
    {...contoso, displayName: 5},
    {...contoso, verifiedDomains: {}},
    {...contoso, verifiedDomains: [null]},
    {...contoso, verifiedDomains: [...contoso.verifiedDomains, {name: ''}]},
    {...contoso, verifiedDomains: [{name: 'contoso.com', type: 5}]},
  ])('is not %j', (value) => {
    expect(parseOrganization(value)).toBeNull();
  });
});
