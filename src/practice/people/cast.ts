import {directoryRoles} from '../../graph/directory-roles';
import {federatedDomain, initialDomain, practiceDomain} from '../practice-identity';
import {exchangeAdministrator} from './role-names';
import type {PracticePerson} from './person';

/** Who signs in as whom: the operators offered at the sign-in page. */
export const operatorNames = [
  'gloria.adewale',
  'umar.benalla',
  'hanna.oosterhuis',
  'pieter.wijngaard',
  'aylin.topal',
  'pleun.vermaat',
] as const;

/** The local part of the compromised user's sign-in name. */
export const compromisedUserName = 'milan.rietveld';

type Facts = Partial<PracticePerson> & {readonly displayName: string; readonly local: string};

/**
 * The people written by hand, in every tenant whatever its size: the story's compromised user, the
 * operators, and everyone who makes a mix-up likely. The smallest tenant lists the first five only.
 */
const facts: readonly Facts[] = [
  {
    displayName: 'Milan Rietveld',
    local: compromisedUserName,
    department: 'Finance',
    jobTitle: 'Accounts payable clerk',
    lastPasswordChangeDateTime: '2024-11-04T08:12:31Z',
  },
  {
    displayName: 'Gloria Adewale',
    local: operatorNames[0],
    jobTitle: 'Head of IT',
    roleTemplateIds: [directoryRoles.globalAdministrator],
  },
  {
    displayName: 'Umar Benalla',
    local: operatorNames[1],
    jobTitle: 'Identity engineer',
    roleTemplateIds: [directoryRoles.userAdministrator],
  },
  {
    displayName: 'Hanna Oosterhuis',
    local: operatorNames[2],
    jobTitle: 'Service desk agent',
    roleTemplateIds: [directoryRoles.helpdeskAdministrator],
  },
  {
    displayName: 'Pieter Wijngaard',
    local: operatorNames[3],
    jobTitle: 'Service desk agent',
    roleTemplateIds: [directoryRoles.passwordAdministrator],
  },
  {
    displayName: 'Aylin Topal',
    local: operatorNames[4],
    jobTitle: 'Security engineer',
    roleTemplateIds: [directoryRoles.authenticationAdministrator],
  },
  {displayName: 'Pleun Vermaat', local: operatorNames[5], department: 'Sales', jobTitle: 'Buyer'},

  // Mix-ups: the same name twice, and a look-alike whose first letter is Cyrillic (U+041E).
  {displayName: 'Daan Visserman', local: 'daan.visserman', department: 'Sales'},
  {displayName: 'Daan Visserman', local: 'd.visserman2', department: 'Logistics'},
  {displayName: 'Olga Petrenko', local: 'olga.petrenko', department: 'Finance'},
  {displayName: '\u041Elga Petrenko', local: 'olga.petrenk0', department: 'Finance'},
  // The right-to-left override (U+202E) shows what follows it backwards.
  {displayName: 'Noa \u202Enekneidnom', local: 'noa.mondienken', department: 'Care'},
  {displayName: "Siobhán O'Brien", local: 'siobhan.obrien', department: 'Legal'},
  {displayName: 'R&D Lab #1', local: 'rnd.lab1', givenName: null, surname: null, jobTitle: null},
  {
    displayName:
      'Wilhelmina Catharina Johanna Antoinetta van Hoogstraten-van der Duyn van Maasdam tot Zuylestein',
    local: 'wilhelmina.van.hoogstraten',
    department: 'Human Resources',
  },

  // Where the password lives elsewhere.
  {
    displayName: 'Annelies Terpstra',
    local: 'annelies.terpstra',
    onPremisesSyncEnabled: true,
    department: 'Care',
  },
  {
    displayName: 'Otto Klinkhamer',
    local: 'otto.klinkhamer',
    onPremisesSyncEnabled: false,
    department: 'Facilities',
  },
  {
    displayName: 'Freek Dommerholt',
    local: 'freek.dommerholt',
    userPrincipalName: `freek.dommerholt@${federatedDomain}`,
    onPremisesSyncEnabled: true,
    department: 'Logistics',
  },
  {
    displayName: 'Ingrid Halvorsen',
    local: 'ingrid.halvorsen',
    userPrincipalName: `ingrid.halvorsen_supplier.example#EXT#@${initialDomain}`,
    mail: 'ingrid.halvorsen@supplier.example',
    userType: 'Guest',
    externalUserState: 'Accepted',
    department: null,
    jobTitle: null,
    lastPasswordChangeDateTime: null,
  },
  {
    displayName: 'Tomasz Nowicki',
    local: 'tomasz.nowicki',
    userPrincipalName: `tomasz.nowicki_partner.example#EXT#@${initialDomain}`,
    mail: 'tomasz.nowicki@partner.example',
    userType: 'Guest',
    externalUserState: 'PendingAcceptance',
    department: null,
    jobTitle: null,
    lastPasswordChangeDateTime: null,
  },
  {displayName: 'Bram Kersbergen', local: 'bram.kersbergen', accountEnabled: false},

  // Roles: each draws the line between operators elsewhere.
  {
    displayName: 'Priya Ramdhani',
    local: 'priya.ramdhani',
    roleTemplateIds: [directoryRoles.privilegedAuthenticationAdministrator],
  },
  {
    displayName: 'Ursula van Eeghen',
    local: 'ursula.van.eeghen',
    roleTemplateIds: [directoryRoles.userAdministrator],
  },
  {
    displayName: 'Hugo Steenbergen',
    local: 'hugo.steenbergen',
    roleTemplateIds: [directoryRoles.helpdeskAdministrator],
  },
  {
    displayName: 'Pelle Sandström',
    local: 'pelle.sandstrom',
    roleTemplateIds: [directoryRoles.passwordAdministrator],
  },
  {
    displayName: 'Gijs Wolthuis',
    local: 'gijs.wolthuis',
    roleTemplateIds: [directoryRoles.groupsAdministrator],
  },
  {
    displayName: 'Evelien Crombach',
    local: 'evelien.crombach',
    roleTemplateIds: [exchangeAdministrator],
  },
  {
    displayName: 'Rachid El Khattabi',
    local: 'rachid.el.khattabi',
    roleTemplateIds: [directoryRoles.reportsReader],
  },
  {
    displayName: 'Dorothé Lieftinck',
    local: 'dorothe.lieftinck',
    roleTemplateIds: [directoryRoles.directoryReaders, directoryRoles.guestInviter],
  },
];

/** The cast, in the order of the list above. */
export const cast: readonly PracticePerson[] = facts.map(({local, ...fact}, index) => {
  const [givenName, ...rest] = fact.displayName.split(' ');
  const address = `${local}@${practiceDomain}`;
  return {
    id: `c0ffee00-0000-4000-8000-${(index + 1).toString(16).padStart(12, '0')}`,
    givenName: givenName ?? null,
    surname: rest.join(' '),
    userPrincipalName: address,
    mail: fact.userPrincipalName ?? address,
    userType: 'Member',
    externalUserState: null,
    accountEnabled: true,
    onPremisesSyncEnabled: null,
    department: 'Information Technology',
    jobTitle: 'Employee',
    lastPasswordChangeDateTime: new Date(Date.UTC(2025, 2, 1 + index, 9, index)).toISOString(),
    roleTemplateIds: [],
    ...fact,
  };
});

/** How many of the cast the smallest tenant lists. */
export const essentialCastSize = 5;
