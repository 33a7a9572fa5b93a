/** Whether an entry of a storage is MSAL's list of accounts, whatever the version of its schema. */
export const isAccountList = (key: string): boolean =>
  key.startsWith('msal.') && key.endsWith('account.keys');
