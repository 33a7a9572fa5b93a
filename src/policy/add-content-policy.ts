import {createHash} from 'node:crypto';

import type {SiteTenant} from '../auth/site-tenant';
import {contentPolicy} from './content-policy';

const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/** The policy that stands in a page; null where there is none. */
export function readContentPolicy(html: string): string | null {
  return meta.exec(html)?.[1] ?? null;
}

/**
 * Adds the policy to a page, right after its charset and so before anything that it governs. A page
 * that has one keeps it.
 * @throws {Error} where the page declares no charset, behind which the policy is to stand
 */
export function addContentPolicy(html: string, tenant: SiteTenant): string {
  if (readContentPolicy(html) !== null) return html;
  const place = /<meta charset=[^>]*>/i.exec(html);
  if (!place) throw new Error('A built page declares no charset: the policy has no place in it.');
  const end = place.index + place[0].length;
  const policy = contentPolicy(tenant, hashInlineScripts(html));
  return `${html.slice(0, end)}<meta http-equiv="Content-Security-Policy" content="${policy}">${html.slice(end)}`;
}

/** Base64 of the SHA-256 of each inline script of a page, each once. */
function hashInlineScripts(html: string): readonly string[] {
  const scripts = Array.from(html.matchAll(/<script([^>]*)>(.*?)<\/script>/gis))
    .filter(([, attributes = '']) => !/\ssrc\s*=/i.test(attributes))
    .map(([, , script = '']) => createHash('sha256').update(script).digest('base64'));
  return Array.from(new Set(scripts));
}
