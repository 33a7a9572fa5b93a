import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';

import type {Piece} from '../../translation/reading/reading';

/** The words of a block, with the markup that they have. */
export function Pieces({pieces}: {readonly pieces: readonly Piece[]}): ReactNode {
  return pieces.map((piece, index) => <OnePiece key={index} piece={piece} />);
}

function OnePiece({piece}: {readonly piece: Piece}): ReactNode {
  if (typeof piece === 'string') return piece;
  const {tag: Tag, href, children} = piece;
  if (Tag === 'br') return <br />;
  const inside = <Pieces pieces={children} />;
  return href === undefined ? <Tag>{inside}</Tag> : <Link to={href}>{inside}</Link>;
}
