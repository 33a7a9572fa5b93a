import {render, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import {useState, type ReactNode} from 'react';

import {
  createMemoryStorage,
  createSturdyStorage,
  type KeyValueStorage,
} from '../../core/key-value-storage';
import {SiteContext} from '../../testing/site-context';
import type {Reading} from '../../translation/reading/reading';
import {block, createReading, row} from './__fixtures__/create-reading';
import {createReadingChoice} from './create-reading-choice';
import {ReadingContext} from './reading-context';
import {TranslatedArticle} from './translated-article';

/** An article with a step in which something was entered. */
function Article(): ReactNode {
  const [entered, setEntered] = useState('');
  return (
    <>
      <h1 id="reset">Opnieuw instellen</h1>
      <section id="step-1-1-action" tabIndex={-1} aria-label="De stap">
        <input
          aria-label="Zoeken"
          value={entered}
          onChange={({target}) => setEntered(target.value)}
        />
      </section>
    </>
  );
}

function show(reading: Reading | null, storage: KeyValueStorage = createMemoryStorage()) {
  return render(
    <SiteContext locale="nl-NL">
      <ReadingContext value={reading}>
        <TranslatedArticle choice={createReadingChoice(storage)} sourceAddress="/reset/">
          <Article />
        </TranslatedArticle>
      </ReadingContext>
    </SiteContext>,
  );
}

const toggle = () => screen.getByRole('button', {name: /Side by side/u});
const table = () => screen.queryByRole('table');

test('the button shows the source beside the translation, and takes it away again', async () => {
  show(createReading());
  expect(table()).toBeNull();
  expect(toggle()).toHaveAttribute('aria-pressed', 'false');

  await userEvent.tab();
  expect(toggle()).toHaveFocus();
  await userEvent.keyboard(' ');
  expect(toggle()).toHaveAttribute('aria-pressed', 'true');
  expect(toggle()).toHaveFocus();
  expect(
    within(table()!)
      .getAllByRole('columnheader')
      .map((each) => each.textContent),
  ).toEqual(['English', 'Nederlands']);

  await userEvent.keyboard('{Enter}');
  expect(table()).toBeNull();
  expect(screen.getByRole('heading', {level: 1})).toBeVisible();
});

test('each side says which language it is in, the source first', async () => {
  show(createReading());
  await userEvent.click(toggle());
  const cells = within(table()!).getAllByRole('cell');
  expect(cells.slice(0, 2).map((cell) => [cell.lang, cell.dir, cell.textContent])).toEqual([
    ['en', 'ltr', 'Reset it'],
    ['nl-NL', 'ltr', 'Opnieuw instellen'],
  ]);
});

test('the outline and the ids of the page are not doubled', async () => {
  const {container} = show(createReading());
  await userEvent.click(toggle());
  expect(screen.getAllByRole('heading').map((each) => each.textContent)).toEqual([
    'Opnieuw instellen',
  ]);
  const ids = Array.from(container.querySelectorAll('[id]'), ({id}) => id);
  expect(ids).toEqual(Array.from(new Set(ids)));
});

test('axe finds nothing in either view', async () => {
  const {container} = show(createReading());
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(toggle());
  expect((await axe(container)).violations).toEqual([]);
});

test('what was entered in a step stays, and a button leads back to it', async () => {
  show(createReading());
  await userEvent.type(screen.getByLabelText('Zoeken'), 'Anna');
  await userEvent.click(toggle());
  expect(screen.getByLabelText('Zoeken')).not.toBeVisible();

  await userEvent.click(screen.getByRole('button', {name: /Go to the step: Find the user/u}));
  expect(table()).toBeNull();
  expect(screen.getByLabelText('Zoeken')).toHaveValue('Anna');
  expect(screen.getByLabelText('De stap')).toHaveFocus();
});

test('the choice is remembered for the next article', async () => {
  const storage = createMemoryStorage();
  const {unmount} = show(createReading(), storage);
  await userEvent.click(toggle());
  unmount();
  const next = show(createReading(), storage);
  expect(table()).toBeVisible();
  await userEvent.click(toggle());
  next.unmount();
  show(createReading(), storage);
  expect(table()).toBeNull();
});

test('where storage is forbidden, the choice lives as long as the page', async () => {
  const forbid = () => {
    throw new Error('forbidden');
  };
  show(
    createReading(),
    createSturdyStorage({getItem: forbid, setItem: forbid, removeItem: forbid}),
  );
  await userEvent.click(toggle());
  expect(table()).toBeVisible();
});

test('a row says how its translation stands', async () => {
  const rows = [
    row(block('Old'), block('Oud'), 'stale'),
    row(block('New'), null, 'missing'),
    row(null, block('Weg'), 'orphan'),
    row(block('Made'), block('Gemaakt'), 'unreviewed'),
    row(block('Right'), block('Goed')),
  ];
  show(createReading({rows}));
  await userEvent.click(toggle());
  const told = within(table()!)
    .getAllByRole('row')
    .slice(1)
    .map((each) =>
      within(each)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
  expect(told).toEqual([
    ['Old', 'OudThe original has changed since this was translated.'],
    ['New', 'Not translated yet.'],
    ['No longer in the original.', 'Weg'],
    ['Made', 'GemaaktMade by a machine, not checked yet.'],
    ['Right', 'Goed'],
  ]);
  const notes = within(table()!).getByText('No longer in the original.');
  expect(notes).toHaveAttribute('lang', 'nl-NL');
});

test('code that is the same stands there once, and long code when it is asked for', async () => {
  const code = (text: string) => block(text, {form: 'code'});
  const long = 'a\n'.repeat(20);
  show(
    createReading({
      rows: [
        row(code('run'), code('run')),
        row(code(long), code(long)),
        row(code('run'), code('loop')),
      ],
    }),
  );
  await userEvent.click(toggle());
  const rows = within(table()!).getAllByRole('row').slice(1);
  expect(rows.map((each) => within(each).getAllByRole('cell').length)).toEqual([1, 1, 2]);
  expect(within(rows[1]!).getByText(/\(21 lines\)/u)).toBeVisible();
  expect(rows[1]!.querySelector('pre')).not.toBeVisible();
});

test('an article in the language of the source is that article alone', () => {
  show(null);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByRole('heading', {level: 1})).toBeVisible();
});

test('an article that is not translated is in the language of its source', () => {
  show(createReading({isTranslated: false, rows: []}));
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(/has not been translated/u)).toBeVisible();
  const heading = screen.getByRole('heading', {level: 1});
  expect(heading.closest('[lang]')).toHaveAttribute('lang', 'en');
  expect(screen.getByText(/has not been translated/u).closest('[lang]')).toBeNull();
});
