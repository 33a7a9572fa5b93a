import {fireEvent, render, screen} from '@testing-library/react';

import LocaleDropdown from './index';

jest.mock('@theme-original/NavbarItem/LocaleDropdownNavbarItem', () => ({
  __esModule: true,
  default: () => (
    // eslint-disable-next-line @docusaurus/no-html-links -- stands for the theme's own link
    <a href="/nl-NL/reset/" lang="nl-NL">
      Nederlands
    </a>
  ),
}));

function show(stepTop: number): HTMLAnchorElement {
  render(
    <>
      <LocaleDropdown
        position="right"
        dropdownItemsBefore={[]}
        dropdownItemsAfter={[]}
        items={[]}
      />
      <div id="step-1-2" data-runbook-step="" />
    </>,
  );
  jest
    .spyOn(document.getElementById('step-1-2')!, 'getBoundingClientRect')
    .mockReturnValue(new DOMRect(0, stepTop, 100, 400));
  const link = screen.getByRole<HTMLAnchorElement>('link', {name: 'Nederlands'});
  fireEvent.click(link);
  return link;
}

test('the other language opens at the step being read', () => {
  expect(show(20).hash).toBe('#step-1-2');
});

test('above the first step it opens at the top', () => {
  expect(show(5_000).hash).toBe('');
});
