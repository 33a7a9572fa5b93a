import {readSiteAddress} from './site-address';

const problemsOf = (env: Readonly<Record<string, string>>): readonly string[] => {
  const read = readSiteAddress(env);
  return read.ok ? [] : read.problem;
};

test('nothing said means the root of the own machine', () => {
  const local = {ok: true, value: {url: 'http://localhost:3000', baseUrl: '/'}};
  expect(readSiteAddress({})).toEqual(local);
  expect(readSiteAddress({RUNBOOK_URL: ' ', RUNBOOK_BASE_URL: ''})).toEqual(local);
});

test.each(['https://runbook.contoso.com', 'http://localhost:8080', 'https://[::1]:8443'])(
  'the site may stand at %s',
  (url) => {
    for (const said of [url, `${url}/`]) {
      expect(readSiteAddress({RUNBOOK_URL: said})).toMatchObject({ok: true, value: {url}});
    }
  },
);

test.each(['/', '/runbook/', '/it/Run-book_2.0/'])('and there in %s', (baseUrl) => {
  expect(readSiteAddress({RUNBOOK_BASE_URL: baseUrl})).toMatchObject({ok: true, value: {baseUrl}});
});

test.each([
  ['runbook.contoso.com', 'is not a web address'],
  ['runbook.contoso.com:8080', 'is not a web address'],
  ['ftp://contoso.com', 'is not a web address'],
  ['https://', 'is not a web address'],
  ['https://contoso.com/runbook/', 'holds more than a host. Write https://contoso.com'],
  ['https://contoso.com?a=1', 'holds more than a host. Write https://contoso.com'],
  ['https://me:secret@contoso.com', 'holds more than a host'],
])('RUNBOOK_URL=%s is refused with its variable, value, reason and repair', (url, reason) => {
  const [problem, ...more] = problemsOf({RUNBOOK_URL: url});
  expect(more).toEqual([]);
  expect(problem).toContain(reason);
  expect(problem).toMatch(/^RUNBOOK_URL is ".*Write https?:/);
});

test('a folder in RUNBOOK_URL is sent to its own variable', () => {
  expect(problemsOf({RUNBOOK_URL: 'https://contoso.com/runbook'})[0]).toContain(
    'RUNBOOK_BASE_URL=/runbook/',
  );
});

test('no password stands in the words of a mistake', () => {
  expect(problemsOf({RUNBOOK_URL: 'https://me:secret@contoso.com/x'})[0]).not.toContain('secret');
});

test.each([
  ['runbook', 'Write /runbook/.'],
  ['/runbook', 'Write /runbook/.'],
  ['//it//runbook', 'Write /it/runbook/.'],
  ['/a b/', 'Write a path such as /runbook/.'],
  ['/../', 'Write a path such as /runbook/.'],
  ['https://contoso.com/runbook/', 'Write a path such as /runbook/.'],
  ['C:/Program Files/Git/runbook/', 'Write a path such as /runbook/.'],
])('RUNBOOK_BASE_URL=%s is refused: %s', (baseUrl, repair) => {
  const [problem, ...more] = problemsOf({RUNBOOK_BASE_URL: baseUrl});
  expect(more).toEqual([]);
  expect(problem).toContain(`RUNBOOK_BASE_URL is "${baseUrl}", which`);
  expect(problem).toContain(repair);
});

test('both are told at once', () => {
  expect(problemsOf({RUNBOOK_URL: 'x', RUNBOOK_BASE_URL: 'y'})).toHaveLength(2);
});
