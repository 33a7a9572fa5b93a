import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import {contentPolicy} from './content-policy';

test('the one style that is let in as text is the one that the installed React Aria adds', () => {
  const file = 'node_modules/react-aria/dist/private/interactions/usePress.mjs';
  const source = fs.readFileSync(path.resolve(__dirname, '../..', file), 'utf8');
  const [, attribute = ''] = /PRESSABLE_ATTRIBUTE = '([^']*)'/.exec(source) ?? [];
  const [, style = ''] = /textContent = `([^`]*)`\.trim\(\)/.exec(source) ?? [];
  const text = style.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim();
  const hash = createHash('sha256').update(text).digest('base64');
  expect(contentPolicy({real: null, hasPractice: true}, [])).toContain(
    `style-src 'self' 'sha256-${hash}';`,
  );
});
