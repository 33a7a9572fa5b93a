import {translate} from '@docusaurus/Translate';

import type {PracticeOperator} from '../../practice/practice-tenant';
import {directoryRoleName} from '../directory-role-name';

/** The role of an operator as the admin center calls it. */
export const operatorRoleName = ({role}: PracticeOperator): string =>
  role === null
    ? translate({id: 'practiceSignIn.role.none', message: 'No admin role'})
    : directoryRoleName(role);
