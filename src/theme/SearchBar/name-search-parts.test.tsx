import {nameSearchParts} from './name-search-parts';

function page(html: string) {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}

it('names the search field in the language of the page', () => {
  const root = page('<input placeholder="Zoeken" aria-label="Search">');

  nameSearchParts(root, 'Zoeken');

  expect(root.querySelector('input')).toHaveAccessibleName('Zoeken');
});

it('makes the results the main part of the search page', () => {
  const root = page(
    '<div class="container"><h1>Zoeken</h1><input type="search" name="q" aria-label="Search"></div>',
  );

  nameSearchParts(root, 'Zoeken');

  expect(root.querySelector('[role="main"] h1')).not.toBeNull();
});
