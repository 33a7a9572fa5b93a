import {testWalks} from './test-walks';

// Through Microsoft's client and real requests, which the many walks leave out.
testWalks(300, 50_000, 'whole');
