import {useEffect, useRef, useState, type ReactNode} from 'react';

import {Button} from './button';

export interface CopyButtonProps {
  /** Read at the moment of the click, so that the text is in nobody's properties before it. */
  readonly readText: () => string | null;
  readonly label: string;
  /** Said after the text was copied. */
  readonly copiedMessage: string;
  /** Said where the browser refused. */
  readonly refusedMessage: string;
}

/**
 * Copies a secret. When it is unmounted, a clipboard that it filled is emptied, as a best effort:
 * the browser may refuse, clipboard histories keep their own copies, and what was copied from this
 * page since is left alone. Never reads the clipboard, which would ask for a permission.
 */
export function CopyButton(props: CopyButtonProps): ReactNode {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const isOurs = useRef(false);
  const isMounted = useRef(false);

  useEffect(() => {
    isMounted.current = true;
    const copiedElsewhere = () => {
      isOurs.current = false;
    };
    document.addEventListener('copy', copiedElsewhere);
    document.addEventListener('cut', copiedElsewhere);
    return () => {
      document.removeEventListener('copy', copiedElsewhere);
      document.removeEventListener('cut', copiedElsewhere);
      if (isOurs.current) void writeClipboard('');
      isOurs.current = false;
      isMounted.current = false;
    };
  }, []);

  const copy = async () => {
    const text = props.readText();
    if (text === null) return;
    const isCopied = await writeClipboard(text);
    if (!isMounted.current) {
      if (isCopied) void writeClipboard('');
      return;
    }
    isOurs.current ||= isCopied;
    setOutcome(isCopied ? 'copied' : 'refused');
  };

  return (
    <>
      <Button onClick={() => void copy()}>{props.label}</Button>
      <span role="status">
        {outcome === 'copied' && props.copiedMessage}
        {outcome === 'refused' && props.refusedMessage}
      </span>
    </>
  );
}

/** False where the browser has no clipboard (insecure page) or refuses. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
