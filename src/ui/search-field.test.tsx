import {render, screen} from '@testing-library/react';

import {SearchField} from './search-field';

test('is named by its label and described by its hint', () => {
  render(
    <SearchField
      label="Search the users"
      hint="The beginning of a name"
      value=""
      onChange={() => undefined}
    />,
  );
  const field = screen.getByRole('searchbox', {name: 'Search the users'});
  expect(field).toHaveAccessibleDescription('The beginning of a name');
});

test('leaves a name as it is typed: nothing is corrected, capitalised or remembered', () => {
  render(<SearchField label="Search" hint="Hint" value="" onChange={() => undefined} />);
  const field = screen.getByRole('searchbox');
  expect(field).toHaveAttribute('autocomplete', 'off');
  expect(field).toHaveAttribute('autocapitalize', 'none');
  expect(field).toHaveAttribute('spellcheck', 'false');
});
