import http from 'node:http';
import type {AddressInfo} from 'node:net';

export interface HostileSite {
  /** Another origin, and another site, than the one under test: a number in place of a name. */
  readonly origin: string;
  /** Method and path of every request that reached it, but for its own pages. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves hostile pages from the loopback address, by path; every other request is noted and answered
 * to anybody.
 */
export async function serveHostileSite(
  pages: Readonly<Record<string, string>> = {},
): Promise<HostileSite> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    const page = pages[request.url ?? ''];
    if (page === undefined && request.url !== '/favicon.ico') {
      asked.push(`${request.method} ${request.url}`);
    }
    response.writeHead(page === undefined ? 204 : 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
    });
    response.end(page);
  });
  server.on('upgrade', (request, socket) => {
    asked.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
