import {createMemoryStorage} from '../../core/key-value-storage';
import {createResetRecords, parseResetRecord, type ResetRecord} from './reset-record';

const record: ResetRecord = {
  userId: 'u1',
  before: {readAt: 1, lastPasswordChangeDateTime: '2026-11-01T08:00:00Z'},
  sentAt: 2,
  isSynced: true,
  isAfterUnproven: true,
  acceptedAt: 3,
  operationLink: 'https://graph.microsoft.com/v1.0/x',
};

it('keeps a record for every view of the page, until it is closed', () => {
  const storage = createMemoryStorage();
  createResetRecords(storage, 'contoso').write(record);
  const reloaded = createResetRecords(storage, 'contoso');
  expect(reloaded.find('u1')).toEqual(record);
  expect(reloaded.find('u2')).toBeNull();
  expect(createResetRecords(storage, 'practice').find('u1')).toBeNull();
  reloaded.close(record);
  expect(createResetRecords(storage, 'contoso').find('u1')).toBeNull();
});

it('lets an older reset of the user neither change nor close a later one', () => {
  const records = createResetRecords(createMemoryStorage(), 'contoso');
  const later = {...record, sentAt: 9};
  records.write(later);
  records.update({...record, operationLink: null});
  records.close(record);
  expect(records.find('u1')).toEqual(later);
  records.update({...later, operationLink: null});
  expect(records.find('u1')).toEqual({...later, operationLink: null});
});

it('writes nothing more about a reset that was closed', () => {
  const records = createResetRecords(createMemoryStorage(), 'contoso');
  records.write(record);
  records.close(record);
  records.update(record);
  expect(records.find('u1')).toBeNull();
});

it('remembers as long as the page where the storage is full, and follows it once there is room', () => {
  const storage = createMemoryStorage();
  let isFull = true;
  const records = createResetRecords(
    {
      ...storage,
      setItem(key, value) {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        storage.setItem(key, value);
      },
    },
    'contoso',
  );
  records.write(record);
  expect(records.find('u1')).toEqual(record);
  isFull = false;
  records.update({...record, acceptedAt: 4});
  expect(createResetRecords(storage, 'contoso').find('u1')).toEqual({...record, acceptedAt: 4});
  createResetRecords(storage, 'contoso').close(record);
  expect(records.find('u1')).toBeNull();
});

it('takes what is less sure of a stored record as not known', () => {
  const {userId, before, sentAt} = record;
  const bare = {userId, before: {...before, lastPasswordChangeDateTime: null}, sentAt};
  const known = {...bare, isSynced: null, operationLink: null};
  expect(parseResetRecord(bare)).toStrictEqual(known);
  const odd = {
    ...bare,
    isSynced: 'yes',
    isAfterUnproven: 'no',
    acceptedAt: 'now',
    operationLink: 5,
  };
  expect(parseResetRecord(odd)).toStrictEqual(known);
});

it.each([
  null,
  'u1',
  [record],
  {...record, before: null},
  {...record, before: 'long ago'},
  {...record, userId: 1},
  {...record, sentAt: '2'},
  {...record, before: {...record.before, readAt: '1'}},
  {...record, before: {readAt: 1}},
  {...record, before: {readAt: 1, lastPasswordChangeDateTime: 5}},
])('goes by no record such as %j', (stored) => {
  expect(parseResetRecord(stored)).toBeNull();
});
