import compression from 'compression';
import fs from 'node:fs';
import http, {type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

import {headersFor} from '../policy/header-rule';
import {parseHeadersFile} from '../policy/headers-file';

export interface SiteOptions {
  /** Absolute path of the built site. */
  readonly directory: string;
  /** Path that the site is built for; starts and ends with a slash. `/` where left out. */
  readonly baseUrl?: string;
}

export interface ServeOptions extends SiteOptions {
  /** A free port is picked for 0. */
  readonly port: number;
  /** Name or address to listen on: `localhost` where left out, so that no other machine gets in. */
  readonly host?: string;
}

export interface SiteServer {
  /** Address of the site, ending in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a static host would: clean URLs, compressed answers, the headers of its
 * `_headers` file, and the 404 page of the language that was asked for.
 */
export async function serveSite({port, host = 'localhost', ...site}: ServeOptions) {
  const server = http.createServer(createSiteHandler(site));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = host === 'localhost' ? host : hostInUrl(address);
  return {
    url: `http://${name}:${address.port}${site.baseUrl ?? '/'}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  } satisfies SiteServer;
}

/** The request listener behind `serveSite`. Reads the list of files once, when it is created. */
function createSiteHandler({directory, baseUrl = '/'}: SiteOptions) {
  const rules = readHeaderRules(directory);
  const compress = compression();
  const serveFile = sirv(directory, {
    etag: true,
    // Docusaurus puts a hash of the content into the names below assets/.
    setHeaders: (response, pathname) =>
      response.setHeader(
        'Cache-Control',
        /(^|\/)assets\//.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });

  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = request.url ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, {Allow: 'GET, HEAD'}).end();
      return;
    }
    if (!url.startsWith(baseUrl)) {
      response
        .writeHead(url === '/' || `${url}/` === baseUrl ? 302 : 404, {Location: baseUrl})
        .end();
      return;
    }
    request.url = url.slice(baseUrl.length - 1);
    const pathname = request.url.replace(/[?#].*$/, '');
    const headers = headersFor(rules, baseUrl + decode(pathname.slice(1)));
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // `compression` is typed for Express but needs no more than Node's own request and response.
    compress(request as never, response as never, () =>
      serveFile(request, response, () => sendNotFound(directory, pathname, request, response)),
    );
  };
}

/** A path without its escapes, as the file is looked up by; as it is where they are broken. */
function decode(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

function readHeaderRules(directory: string) {
  const file = path.join(directory, '_headers');
  return fs.existsSync(file) ? parseHeadersFile(fs.readFileSync(file, 'utf8')) : [];
}

/** A language's pages live in a folder of their own, with a 404 page of their own. */
function sendNotFound(
  directory: string,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [, first = ''] = pathname.split('/');
  const page = [
    path.join(directory, path.basename(first), '404.html'),
    path.join(directory, '404.html'),
  ].find((file) => fs.existsSync(file));
  response.writeHead(404, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-cache',
  });
  response.end(request.method === 'HEAD' || !page ? undefined : fs.readFileSync(page));
}

function hostInUrl({address, family}: AddressInfo): string {
  return family === 'IPv6' ? `[${address}]` : address;
}
