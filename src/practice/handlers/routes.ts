import type {Route} from '../router';
import {listDirectoryRoles} from './directory-roles';
import {listOrganization} from './organization';
import {readResetOperation} from './reset-operation';
import {resetPassword} from './reset-password';
import {updateUser} from './update-user';
import {countUsers, listUsers, readUser} from './users';

const directoryRole = 'transitiveMemberOf/microsoft.graph.directoryRole';

/** Everything of Graph that the practice tenant plays, but `$batch`. The first match answers. */
export const routes: readonly Route[] = [
  {method: 'GET', path: '/me', handler: readUser},
  {method: 'GET', path: `/me/${directoryRole}`, handler: listDirectoryRoles},
  {method: 'GET', path: '/users', handler: listUsers},
  {method: 'GET', path: '/users/$count', handler: countUsers},
  {method: 'GET', path: '/users/:id', handler: readUser},
  {method: 'PATCH', path: '/users/:id', handler: updateUser},
  {method: 'GET', path: `/users/:id/${directoryRole}`, handler: listDirectoryRoles},
  {
    method: 'POST',
    path: '/users/:id/authentication/methods/:methodId/resetPassword',
    handler: resetPassword,
  },
  {
    method: 'GET',
    path: '/users/:id/authentication/operations/:operationId',
    handler: readResetOperation,
  },
  {method: 'GET', path: '/organization', handler: listOrganization},
];
