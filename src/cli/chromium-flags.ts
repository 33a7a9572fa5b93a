/**
 * Command line flags for Chromium as an automated browser on a machine without a desktop: no
 * sandbox (it runs as root on CI) and none of the background traffic.
 */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;
