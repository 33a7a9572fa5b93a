import {createContext} from 'react';

import type {Reading} from '../../translation/reading/reading';

/** What is known of the translation of the article on the page; null in the language of the source. */
export const ReadingContext = createContext<Reading | null>(null);
