import type {BrowserContext, ConsoleMessage} from '@playwright/test';

/**
 * What a browser refused because of a policy of the page, as one line that begins with the directive:
 * `connect-src: https://example.com/ at http://localhost:3000/`.
 */
export type PolicyViolation = string;

/** What the browser says in the console when a policy or a header of ours refuses something. */
const refusals =
  /content security policy|trusted ?(?:types?|html|script)|permissions[- ]policy|ERR_BLOCKED_BY_(?:CSP|RESPONSE)|refused to (?:display|frame|load|apply|execute|run|connect)/i;

/**
 * Notes every violation of a policy in any page, popup and frame of a context, from now on. Each is
 * told twice: by the event of the document, and in the console, where alone a refused frame shows.
 */
export async function watchPolicy(context: BrowserContext): Promise<readonly PolicyViolation[]> {
  const seen: PolicyViolation[] = [];
  await context.exposeBinding('reportPolicyViolation', (_source, violation: PolicyViolation) => {
    seen.push(violation);
  });
  await context.addInitScript(() => {
    const {reportPolicyViolation} = window as unknown as {
      reportPolicyViolation: (violation: string) => void;
    };
    window.addEventListener(
      'securitypolicyviolation',
      ({effectiveDirective, blockedURI, sample, documentURI}) =>
        reportPolicyViolation(
          `${effectiveDirective}: ${blockedURI}${sample && ` (${sample})`} at ${documentURI}`,
        ),
      true,
    );
  });
  context.on('console', (message) => {
    if (refusals.test(message.text())) seen.push(`${directiveIn(message)}: ${message.text()}`);
  });
  return seen;
}

/** What `page.close()` and a loop without end leave unread is read for no longer than this. */
const longestFlushMs = 2_000;

/** Waits until what the open pages had to say has arrived. A page that hangs is not waited for. */
export async function flushPages(context: BrowserContext): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const answers = context
    .pages()
    .map((page) => page.evaluate(() => undefined).catch(() => undefined));
  await Promise.race([
    Promise.all(answers),
    new Promise((resolve) => (timer = setTimeout(resolve, longestFlushMs))),
  ]);
  clearTimeout(timer);
}

function directiveIn(message: ConsoleMessage): string {
  const text = message.text();
  if (/requires 'Trusted/.test(text)) return 'require-trusted-types-for';
  // A failed fetch is reported a second time, without the directive.
  if (/refused to connect/i.test(text)) return 'connect-src';
  return /directive:? ["']?([a-z-]+)/i.exec(text)?.[1] ?? 'console';
}
