import http from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {build} from 'esbuild';

/** Below the root of the origin, as a site under a `baseUrl` is. */
const base = '/runbook/';

export interface SignInApp {
  readonly origin: string;
  /** The page with the buttons. */
  readonly address: string;
  readonly redirectUri: string;
  close(): Promise<void>;
}

const page = (script: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>Sign-in test</title><base href="${base}"></head>` +
  `<body>${body}<script type="module" src="${script}"></script></body></html>`;

/** Bundles the product's `createAuth` and redirect page and serves them on loopback. */
export async function serveSignInApp(): Promise<SignInApp> {
  const {outputFiles} = await build({
    entryPoints: ['main.ts', 'redirect.ts'].map((file) => path.join(__dirname, 'app', file)),
    bundle: true,
    write: false,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    outdir: path.join(__dirname, 'bundle'),
  });
  const scripts = new Map(
    outputFiles.map((file) => [`${base}${path.basename(file.path)}`, file.text]),
  );
  const pages = new Map([
    [
      base,
      page('main.js', '<input aria-label="Scopes"><pre id="state"></pre><pre id="outcome"></pre>'),
    ],
    [`${base}auth/redirect/`, page('redirect.js', '')],
  ]);
  const server = http.createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const script = scripts.get(pathname);
    const body = script ?? pages.get(pathname);
    if (body === undefined) response.statusCode = 404;
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    address: `${origin}${base}`,
    redirectUri: `${origin}${base}auth/redirect/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
