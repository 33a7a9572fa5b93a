import {parseArticle} from '../../../content/parse-article';
import {listAnchors} from './list-anchors';

test('lists the ids that headings have, by hand and of their words, and those of HTML', () => {
  const text = `# The *first* \`page\`

## By hand {#hand}

## By comment <!-- #comment -->

## Twice

## Twice

## Één & ander

## <a name="old"></a> Old

<div id="box">

Words <span id='inline'>here</span> and <b name="no">there</b>.

</div>
`;
  expect(Array.from(listAnchors(parseArticle(text)))).toEqual([
    'the-first-page',
    'hand',
    'comment',
    'twice',
    'twice-1',
    'één--ander',
    '-old',
    'old',
    'box',
    'inline',
  ]);
});
