/** Whether a `claims` parameter (JSON text) asks for an authentication context: a step-up. */
export function asksForStepUp(claims: string | null): boolean {
  if (!claims) return false;
  try {
    const asked = JSON.parse(claims) as {access_token?: {acrs?: unknown}} | null;
    return asked?.access_token?.acrs !== undefined;
  } catch {
    return false;
  }
}
