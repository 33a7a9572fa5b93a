import {HelmetProvider} from 'react-helmet-async';
import {act, render, screen} from '@testing-library/react';

import {failure, type Result} from '../../core/result';
import {SiteContext} from '../../testing/site-context';
import RedirectPage from './redirect';

const mockPassed: ((outcome: Result<null, 'no-answer'>) => void)[] = [];

jest.mock('../../auth/pass-answer-on', () => ({
  passAnswerOn: () => new Promise((resolve) => mockPassed.push(resolve)),
}));

// Docusaurus's links load ahead where they are seen, which jsdom never tells them.
beforeAll(() => void Object.assign(window, {docusaurus: {prefetch: () => undefined}}));

test('has words only where the answer could not be passed on', async () => {
  const {container} = render(
    <HelmetProvider>
      <SiteContext>
        <RedirectPage />
      </SiteContext>
    </HelmetProvider>,
  );
  await act(() => Promise.resolve());
  expect(mockPassed).toHaveLength(1);
  expect(container.querySelector('progress')).toBeInTheDocument();
  expect(container.textContent).toBe('');

  await act(async () => mockPassed[0]?.(failure('no-answer')));

  expect(screen.getByRole('heading')).toHaveTextContent('Sign-in');
  expect(screen.getByRole('link', {name: 'To the runbook'})).toBeInTheDocument();
  expect(container.querySelector('progress')).not.toBeInTheDocument();
});
