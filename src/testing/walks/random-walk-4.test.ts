import {testWalks} from './test-walks';

// One of four shares of 10,000 walks, so that jest's workers divide them among themselves.
testWalks(2_500, 40_000, 'light');
