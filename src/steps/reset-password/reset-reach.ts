import type {DirectoryRole} from '../../graph/read-user-card';

export declare function mayReset(
  operatorRoles: readonly DirectoryRole[],
  targetRoles: readonly DirectoryRole[],
): 'yes' | 'no' | 'unknown';
