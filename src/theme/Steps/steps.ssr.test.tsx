import {renderToStaticMarkup} from 'react-dom/server';

import BehindThisStep from '../BehindThisStep';
import Step from '../Step';
import Steps from './index';

function renderSteps() {
  return renderToStaticMarkup(
    <Steps>
      <Step id="step-1-1" number="3">
        <p>Select the user.</p>
        <BehindThisStep>
          <pre>GET /users</pre>
        </BehindThisStep>
      </Step>
      <Step id="step-1-2" number="4">
        <p>Reset the password.</p>
      </Step>
    </Steps>,
  );
}

it('renders an ordered list that counts as the article does', () => {
  const html = renderSteps();

  expect(html).toMatch(/^<ol[^>]*><li[^>]*value="3"[^]*<li[^>]*value="4"[^]*<\/ol>$/u);
});

it('gives each step an address and a named link to it', () => {
  const html = renderSteps();

  expect(html).toContain('<li id="step-1-1"');
  expect(html).toMatch(/<a href="#step-1-1"[^>]*aria-label="Direct link to step 3"/u);
});

it('holds the written instruction and the code without scripts', () => {
  const html = renderSteps();

  expect(html).toContain('<p>Select the user.</p>');
  expect(html).toMatch(
    /<details[^>]*><summary>Behind this step<\/summary><pre>GET \/users<\/pre>/u,
  );
});
