import type {PrismTheme} from 'prism-react-renderer';

/**
 * Code in either theme: its colours are variables of site.css. So the pages come with the right ones,
 * and no block is drawn again once it is known which theme the reader has.
 */
export const codeTheme: PrismTheme = {
  plain: {backgroundColor: 'var(--code-background)', color: 'var(--code-text)'},
  styles: [
    {types: ['comment', 'prolog'], style: {color: 'var(--code-comment)', fontStyle: 'italic'}},
    {types: ['keyword', 'builtin', 'boolean', 'tag'], style: {color: 'var(--code-keyword)'}},
    {
      types: ['string', 'template-string', 'attr-value', 'number'],
      style: {color: 'var(--code-string)'},
    },
    {
      types: ['function', 'class-name', 'property', 'attr-name'],
      style: {color: 'var(--code-name)'},
    },
  ],
};
