import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

export interface EditLinkProps {
  /** Where files of the project can be edited, with a slash at the end; null where nobody said. */
  readonly editUrl: string | null;
  /** From the project, with slashes. */
  readonly file: string;
}

/** Leads to where a file can be edited; its path where the site does not know where that is. */
export function EditLink({editUrl, file}: EditLinkProps): ReactNode {
  if (editUrl === null) return <code>{file}</code>;
  const label = translate({id: 'translationStatus.edit.label', message: 'Edit {file}'}, {file});
  return (
    <Link href={`${editUrl}${encodeURI(file)}`} aria-label={label}>
      {translate({id: 'translationStatus.edit', message: 'Edit'})}
    </Link>
  );
}
