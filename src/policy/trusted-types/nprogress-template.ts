import nprogress from 'nprogress';

import {createMarkupPolicy} from './create-markup-policy';

/** The bar above a page that is slow to come, without the spinner that the site does not show. */
const bar = '<div class="bar" role="bar"><div class="peg"></div></div>';

nprogress.configure({template: createMarkupPolicy('nprogress', () => bar)('')});
