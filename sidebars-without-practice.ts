import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

import sidebars from './sidebars';

/** The sidebar of a site that is built without the practice tenant. */
const sidebarsWithoutPractice: SidebarsConfig = Object.fromEntries(
  Object.entries(sidebars).map(([name, items]) => [
    name,
    Array.isArray(items) ? items.filter((item) => item !== 'practise') : items,
  ]),
);

export default sidebarsWithoutPractice;
