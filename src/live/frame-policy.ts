/**
 * What the code of a live example may load: its own files, and nothing else. It stands in the frame's
 * document, for hosts that send no headers of ours; with the site's headers come `sandbox` and
 * `frame-ancestors`, which work as a header only.
 */
export const framePolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "worker-src 'none'",
  "child-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');
