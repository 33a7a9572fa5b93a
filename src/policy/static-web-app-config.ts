import type {Headers} from './header-rule';
import type {SiteHeaders} from './site-headers';

/**
 * Writes the `staticwebapp.config.json` of Azure Static Web Apps. There the first route that fits
 * adds to the global headers and replaces those of the same name, and the file may hold 20 KB: so
 * the global ones are those of an ordinary page, and only what differs has a route.
 * Source: learn.microsoft.com/azure/static-web-apps/configuration; checked 2026-11-22.
 */
export function formatStaticWebAppConfig(
  {everywhere, ordinary, exceptions}: SiteHeaders,
  {baseUrl}: {readonly baseUrl: string},
): string {
  const config = {
    globalHeaders: {...everywhere.headers, ...ordinary},
    routes: exceptions.map(({pattern, headers}) => ({
      route: pattern,
      headers: {...insteadOf(ordinary, everywhere.headers), ...headers},
    })),
    responseOverrides: {404: {rewrite: `${baseUrl}404.html`}},
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Puts an ordinary page's headers back to what is true everywhere; an empty one is not sent. */
const insteadOf = (ordinary: Headers, everywhere: Headers): Headers =>
  Object.fromEntries(Object.keys(ordinary).map((name) => [name, everywhere[name] ?? '']));
