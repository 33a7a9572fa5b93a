import type {UserCard} from '../../graph/user-card';
import {federatedDomain, isGuest, isSynced, isYourself} from '../account/account-kind';
import {mayResetUserOf} from '../reset-password/reset-reach';
import {compareNames} from './name-comparison';
import {unusualCharacters} from './unusual-characters';
import type {LookAlike, UserWarning} from './user-warning';

/** The others on the card whose display name can be mistaken for the user's. */
export function findLookAlikes({user, sameName}: UserCard): readonly LookAlike[] {
  if (!sameName.ok) return [];
  return sameName.value.users.flatMap((other) => {
    const kind = compareNames(user.displayName, other.displayName);
    return kind === null ? [] : [{user: other, kind}];
  });
}

/** All that the operator must see before confirming the user on the card, the gravest first. */
export function userWarnings(card: UserCard): readonly UserWarning[] {
  const {user, organization, sameName} = card;
  const warnings: UserWarning[] = [];

  const self = isYourself(card);
  if (self === true) warnings.push({code: 'yourself'});
  if (self === 'unknown') warnings.push({code: 'operator-not-checked'});

  const lookAlikes = findLookAlikes(card);
  for (const code of ['same-name', 'look-alike-name'] as const) {
    const count = lookAlikes.filter(({kind}) => kind === code).length;
    if (count > 0) warnings.push({code, count});
  }
  for (const property of ['displayName', 'userPrincipalName'] as const) {
    const characters = unusualCharacters(user[property]);
    if (characters.length > 0) warnings.push({code: 'unusual-characters', property, characters});
  }
  if (!sameName.ok || !sameName.value.isComplete) warnings.push({code: 'names-not-checked'});

  const reach = mayResetUserOf(card);
  if (reach === 'no') warnings.push({code: 'beyond-your-role'});
  if (reach === 'no-role-seen') warnings.push({code: 'no-role-seen'});
  if (reach === 'unknown') warnings.push({code: 'roles-not-checked'});

  if (isGuest(user)) warnings.push({code: 'guest'});
  else {
    const federated = federatedDomain(user, organization);
    if (federated === 'unknown') warnings.push({code: 'domains-not-checked'});
    else if (federated !== null) warnings.push({code: 'federated', domain: federated.name});
  }
  if (isSynced(user)) warnings.push({code: 'synced'});
  if (user.accountEnabled === false) warnings.push({code: 'blocked'});
  return warnings;
}
