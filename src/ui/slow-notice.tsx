import {useEffect, useState, type ReactNode} from 'react';

/** How long something may take before it is said that it is still going on, in milliseconds. */
const patience = 1000;

/** Shows and reads out its words only once it has been on the page for a second. */
export function SlowNotice({children}: {readonly children: ReactNode}): ReactNode {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status">{isSlow && children}</p>;
}
