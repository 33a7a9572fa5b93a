import {act, render, screen} from '@testing-library/react';

import {LiveExample} from './live-example';

const texts = {
  title: 'Voorbeeld',
  ranTooLong: 'Gestopt: te lang.',
  failed: 'Het voorbeeld is gestopt door deze fout:',
  nothingShown: 'Het voorbeeld toonde niets.',
};

function run(code: string) {
  const onFailed = jest.fn();
  const graph = async () => ({status: 200, headers: {}, body: {}});
  render(<LiveExample code={code} graph={graph} texts={texts} onFailed={onFailed} />);
  return onFailed;
}

test('what is rendered is shown, and nothing has failed', async () => {
  const onFailed = run('render(<p>{(await graph({path: "/me"})).status}</p>)');
  expect(await screen.findByText('200')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(onFailed).not.toHaveBeenCalled();
});

test.each([
  ['that shows nothing', 'while (true) {}'],
  ['after something was shown', 'render(<p>x</p>); for (;;) {}'],
  ['in what is shown', 'render(<Loop />); function Loop() { for (;;) {} }'],
])('an endless loop %s is told in the words of the page alone', async (_where, code) => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const onFailed = run(code);
  // Nothing else goes on during the second that the loop is given.
  const alert = await screen.findByRole('alert', {}, {timeout: 10_000});
  expect(alert).toHaveTextContent(/^Gestopt: te lang\.$/);
  expect(onFailed).toHaveBeenCalled();
});

test.each([
  ['thrown', "render(<p>x</p>); throw new Error('on purpose')", 'Error: on purpose'],
  [
    'thrown later',
    "render(<p>x</p>); setTimeout(() => { throw new Error('late') })",
    'Error: late',
  ],
  ['of its syntax', 'render(<p>', 'SyntaxError'],
  ['of what it renders', 'render(undefined)', 'render'],
])(
  'an error %s is introduced in the language of the page, and stays English itself',
  async (_how, code, told) => {
    const onFailed = run(code);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(texts.failed);
    expect(alert.querySelector('pre')).toHaveTextContent(told);
    expect(alert.querySelector('pre')).toHaveAttribute('lang', 'en');
    expect(onFailed).toHaveBeenCalled();
  },
);

test('code that ends without showing anything is told so', async () => {
  run('await graph({path: "/me"});');
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Het voorbeeld toonde niets\.$/);
});

test.each([
  ['a timer', 'setTimeout(() => render(<p>later</p>), 50)'],
  ['timer after timer', 'setTimeout(() => setTimeout(() => render(<p>later</p>), 50), 50)'],
  ['an answer', 'graph({path: "/me"}).then(() => wait(50)).then(() => render(<p>later</p>))'],
])('what %s shows later is no failure, though nobody awaited it', async (_what, code) => {
  const onFailed = run(code);
  expect(await screen.findByText('later')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(onFailed).not.toHaveBeenCalled();
});

test('what is shown in a way that could not be foreseen takes the complaint back', async () => {
  run('Promise.resolve().then(() => window.setTimeout(() => render(<p>later</p>), 200))');
  expect(await screen.findByRole('alert')).toHaveTextContent(texts.nothingShown);
  expect(await screen.findByText('later')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each([
  ['has run', 'setTimeout(() => undefined, 50)'],
  ['was cleared', 'clearTimeout(setTimeout(() => render(<p>never</p>), 50))'],
])('nothing shown is told once the last timer %s', async (_how, code) => {
  const onFailed = run(code);
  expect(await screen.findByRole('alert')).toHaveTextContent(texts.nothingShown);
  expect(onFailed).toHaveBeenCalledTimes(1);
});

test('an error of a timer is told for what it is, not for nothing shown', async () => {
  run("setTimeout(() => { throw new Error('late') }, 50)");
  expect(await screen.findByText('Error: late')).toBeVisible();
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(screen.getByRole('alert')).toHaveTextContent('Error: late');
});
