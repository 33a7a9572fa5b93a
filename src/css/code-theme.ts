import type {PrismTheme} from 'prism-react-renderer';

interface CodeColours {
  readonly background: string;
  readonly text: string;
  readonly comment: string;
  readonly keyword: string;
  readonly string: string;
  readonly name: string;
}

function prismTheme(colours: CodeColours): PrismTheme {
  return {
    plain: {backgroundColor: colours.background, color: colours.text},
    styles: [
      {types: ['comment', 'prolog'], style: {color: colours.comment, fontStyle: 'italic'}},
      {types: ['keyword', 'builtin', 'boolean', 'tag'], style: {color: colours.keyword}},
      {
        types: ['string', 'template-string', 'attr-value', 'number'],
        style: {color: colours.string},
      },
      {types: ['function', 'class-name', 'property', 'attr-name'], style: {color: colours.name}},
    ],
  };
}

/** Code in the light theme. Every colour reaches 4.5:1 on its ground (WCAG 2.2, 1.4.3). */
export const lightCode = prismTheme({
  background: '#f3f6f5',
  text: '#1d2b2e',
  comment: '#5a686a',
  keyword: '#0f5a66',
  string: '#7a3f12',
  name: '#4a3d8f',
});

/** Code in the dark theme, by the same rule. */
export const darkCode = prismTheme({
  background: '#1b2628',
  text: '#dfe7e7',
  comment: '#9aa9ab',
  keyword: '#8fd0d6',
  string: '#e9b98c',
  name: '#c3b8f5',
});
