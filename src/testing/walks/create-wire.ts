import type {Clock} from '../../core/clock';
import type {KnownChange, WalkTenant} from './create-walk-tenant';
import {noteSent, type Intent, type Ledger, type TabLedger} from './create-ledger';
import type {PlannedFaults} from './create-planned-faults';
import type {WireFault} from './wire-fault';
import {passwordOf, targetOf, userIdOf, type WireRequest} from './wire-request';

export interface WireOptions {
  readonly tenant: WalkTenant;
  readonly clock: Clock;
  readonly faults: PlannedFaults;
  readonly ledger: Ledger;
  readonly tab: TabLedger;
  /** Where the page is gone, nobody hears the answer. */
  readonly isGone: () => boolean;
  /** False where the browser has kept its tabs from knowing of each other. */
  readonly areTabsInTouch: () => boolean;
}

/** The network between one page and the tenant. */
export interface Wire {
  readonly fetch: (request: WireRequest) => Promise<Response>;
  /** Breaks every connection: the machine sleeps, or the page goes away. */
  cut(): void;
}

const challenge = `Bearer realm="", error="insufficient_claims", claims="${btoa('{"access_token":{"acrs":{"essential":true,"value":"c1"}}}')}"`;

const refusal = (status: number, message: string, headers: Readonly<Record<string, string>> = {}) =>
  Response.json({error: {code: 'Walk_Refused', message}}, {status, headers});

/** Creates the wire of one page. It counts what leaves by itself, whatever the page believes. */
export function createWire({
  tenant,
  clock,
  faults,
  ledger,
  tab,
  isGone,
  areTabsInTouch,
}: WireOptions): Wire {
  const open = new Set<AbortController>();

  /** Carries the request out, and notes what that brought. */
  async function deliver(request: WireRequest, body: string, intent: Intent | null) {
    const {answer, change} = await tenant.deliver(request, body);
    if (intent !== null && change !== null) noteChange(intent, change);
    return answer;
  }

  function noteChange(intent: Intent, change: KnownChange) {
    if (intent.change !== null) ledger.blame('one intent changed the password twice');
    if (intent.hasFailed)
      ledger.blame('a reset took effect after the page had said that it failed');
    intent.change = change;
  }

  async function carry(request: WireRequest, body: string, cut: AbortController) {
    const target = targetOf(request);
    if (target === null) ledger.blame(`nothing sends ${request.method} ${request.url}`);
    const intent =
      target === 'write' ? noteSent(ledger, tab, userIdOf(request), passwordOf(body)) : null;
    const others = tab.ofBrowser.filter(
      (each) => each.userId === intent?.userId && each !== intent,
    );
    if (areTabsInTouch() && others.some(({isOnTheWay}) => isOnTheWay)) {
      ledger.blame('two resets of one user were on their way at once');
    }
    const fault = target === null ? null : faults.take(target);
    const answer = await (
      fault === null ? deliver(request, body, intent) : meet(fault, request, body, intent, cut)
    ).finally(() => {
      if (intent !== null) intent.isOnTheWay = false;
    });
    if (answer === null || cut.signal.aborted) throw failed(request);
    if (intent !== null) noteAnswer(intent, answer);
    return answer;
  }

  function noteAnswer(intent: Intent, answer: Response) {
    if (answer.status === 401 && answer.headers.get('WWW-Authenticate')?.includes('claims=')) {
      intent.challenges += 1;
    }
    if (answer.ok) intent.isAnsweredOk = true;
    // Whoever is told of a refusal knows that nothing happened.
    if (answer.status >= 400 && answer.status < 500 && !isGone()) intent.isOpen = false;
  }

  /** What a fault makes of a request; null where no answer comes. */
  async function meet(
    fault: WireFault,
    request: WireRequest,
    body: string,
    intent: Intent | null,
    cut: AbortController,
  ): Promise<Response | null> {
    const pass = () => deliver(request, body, intent);
    switch (fault.name) {
      case 'lost':
        if (fault.isCarriedOut) await pass();
        return null;
      case 'slow': {
        await clock.wait(fault.arrives, cut.signal);
        if (cut.signal.aborted && !fault.isCarriedOut) return null;
        const answer = await pass();
        await clock.wait(fault.answers, cut.signal);
        return answer;
      }
      case 'never-answered':
        if (fault.isCarriedOut) await pass();
        await new Promise((resolve) => {
          if (cut.signal.aborted) resolve(null);
          cut.signal.addEventListener('abort', resolve);
        });
        return null;
      case 'turned-away': {
        const {status, retryAfter} = fault;
        const headers = retryAfter === undefined ? {} : {'Retry-After': retryAfter};
        return refusal(status, 'Turned away.', headers);
      }
      case 'claims-challenge':
        return refusal(401, 'Continuous access evaluation.', {'WWW-Authenticate': challenge});
      case 'echo':
        return refusal(400, `This was sent: ${passwordOf(body)}`);
      case 'broken':
        if (fault.isCarriedOut) await pass();
        return new Response('<html><title>Bad gateway</title></html>', {
          status: fault.status,
          headers: {'Content-Type': 'text/html'},
        });
      case 'garbled':
        return garble(fault.how, await pass(), userIdOf(request));
      case 'link': {
        const answer = await pass();
        answer?.headers.delete('Location');
        if (fault.to === 'another-host')
          answer?.headers.set('Location', 'https://attacker.example/');
        return answer;
      }
      case 'status': {
        const answer = await pass();
        if (!answer?.ok) return answer;
        const operation = (await answer.json()) as Record<string, unknown>;
        return Response.json({...operation, status: fault.status});
      }
      case 'no-token':
        throw new Error('Tokens do not travel on this wire.');
    }
  }

  return {
    async fetch(request) {
      const body = request.method === 'GET' ? '' : await request.text();
      ledger.addText('the address of a request', decodeURIComponent(request.url));
      for (const [name, value] of Array.from(request.headers)) {
        ledger.addText(`the header ${name}`, value);
      }
      if (targetOf(request) !== 'write') ledger.addText('the body of a read', body);
      const cut = new AbortController();
      const follow = () => cut.abort();
      if (request.signal.aborted) throw failed(request);
      request.signal.addEventListener('abort', follow);
      open.add(cut);
      try {
        return await carry(request, body, cut);
      } finally {
        open.delete(cut);
        request.signal.removeEventListener('abort', follow);
      }
    },
    cut() {
      for (const each of Array.from(open)) each.abort();
    },
  };
}

/** How `fetch` fails: called off by the page, or without an answer. */
function failed({signal}: WireRequest): Error {
  return signal.aborted
    ? new DOMException('The operation was aborted.', 'AbortError')
    : new TypeError('Failed to fetch');
}

async function garble(
  how: Extract<WireFault, {name: 'garbled'}>['how'],
  answer: Response | null,
  userId: string,
): Promise<Response | null> {
  if (answer === null || answer.status === 204) return answer;
  const {status} = answer;
  const headers = new Headers(answer.headers);
  switch (how) {
    case 'empty':
      return new Response(null, {status: answer.ok ? 202 : status, headers});
    case 'html':
      headers.set('Content-Type', 'text/html');
      return new Response('<html>Sign in to the hotel’s network</html>', {status, headers});
    case 'truncated':
      return new Response(`{"value":[{"id":"${userId}"`, {status, headers});
    case 'somebody-else':
      return new Response((await answer.text()).replaceAll(userId || 'nobody', 'somebody-else'), {
        status,
        headers,
      });
  }
}
