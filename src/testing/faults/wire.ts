import {isChallenge} from './answers';

/** The moments of the runbook at which a request goes out. */
export type Moment = 'list' | 'next-page' | 'card' | 'before' | 'reset' | 'poll' | 'verify';

/** What happens to a request on its way: `deliver` lets the tenant carry it out and gives its answer. */
export type Damage = (request: Request, deliver: () => Promise<Response>) => Promise<Response>;

/** The line between the page and the practice tenant: it can be damaged, and it remembers. */
export interface Wire {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Damages every request of a moment from now on; null mends it. */
  damage(moment: Moment, damage: Damage | null): void;
  /** How often each moment was on the wire. */
  count(moment: Moment): number;
  /** Resets that went out although an earlier one had not been turned away by a claims challenge. */
  repeatedResets(): number;
  /** Resets that the tenant itself got to see and accepted. */
  acceptedResets(): number;
  /** What must never be seen on the page: passwords and tokens that were on the wire. */
  secrets(): readonly string[];
  /** To be called where a person confirms another reset. */
  newIntent(): void;
}

export function createWire(tenant: (request: Request) => Promise<Response>): Wire {
  const damages = new Map<Moment, Damage>();
  const counts = new Map<Moment, number>();
  const secrets = new Set<string>();
  let isResetOpen = false;
  let repeated = 0;
  let accepted = 0;

  return {
    async fetch(request) {
      const moment = momentOf(request, (counts.get('reset') ?? 0) > 0);
      counts.set(moment, (counts.get(moment) ?? 0) + 1);
      secrets.add(request.headers.get('Authorization')?.replace('Bearer ', '') ?? '');
      if (moment === 'reset') {
        const {newPassword} = (await request.clone().json()) as {readonly newPassword: string};
        secrets.add(newPassword);
        if (isResetOpen) repeated += 1;
        isResetOpen = true;
      }
      const deliver = async () => {
        const answer = await tenant(request);
        if (moment === 'reset' && answer.status === 202) accepted += 1;
        return answer;
      };
      const damage = damages.get(moment);
      const answer = await (damage ? damage(request, deliver) : deliver());
      if (moment === 'reset' && isChallenge(answer)) isResetOpen = false;
      return answer;
    },
    damage(moment, damage) {
      if (damage) damages.set(moment, damage);
      else damages.delete(moment);
    },
    count: (moment) => counts.get(moment) ?? 0,
    repeatedResets: () => repeated,
    acceptedResets: () => accepted,
    secrets: () => Array.from(secrets).filter((secret) => secret !== ''),
    newIntent: () => void (isResetOpen = false),
  };
}

function momentOf({method, url}: Request, hasSentReset: boolean): Moment {
  const {pathname, searchParams} = new URL(url);
  if (pathname.endsWith('/$batch')) return 'card';
  if (pathname.endsWith('/resetPassword')) return 'reset';
  if (pathname.includes('/authentication/operations/')) return 'poll';
  if (pathname.endsWith('/users')) return searchParams.has('$skiptoken') ? 'next-page' : 'list';
  if (method === 'GET' && /\/users\/[^/]+$/.test(pathname)) {
    return hasSentReset ? 'verify' : 'before';
  }
  // A link that leads nowhere.
  if (hasSentReset) return 'poll';
  throw new Error(`The matrix knows no moment for ${method} ${pathname}.`);
}
