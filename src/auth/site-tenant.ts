import {failure, success, type Result} from '../core/result';
import {clouds, type CloudName} from '../graph/clouds';

/** A real tenant that the site was built for. Nothing of it is a secret: it is in every sign-in. */
export interface RealTenant {
  /** Application (client) ID of the app registration. */
  readonly clientId: string;
  /** Directory (tenant) ID, or one of the tenant's verified domain names. */
  readonly tenantId: string;
  readonly cloud: CloudName;
}

/** The tenants that a built site offers: at least one. */
export interface SiteTenant {
  readonly real: RealTenant | null;
  readonly hasPractice: boolean;
}

/** The name of the file that `readSiteTenant` takes as text, in the root of the site. */
export const tenantFileName = 'tenant.config.json';

/** Where each value may stand. The environment wins over the file. */
const sources = {
  clientId: 'RUNBOOK_CLIENT_ID',
  tenantId: 'RUNBOOK_TENANT_ID',
  cloud: 'RUNBOOK_CLOUD',
  practice: 'RUNBOOK_PRACTICE',
} as const;
type Name = keyof typeof sources;
const names = Object.keys(sources) as Name[];

const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const domainName = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/i;
const sharedAuthorities = ['common', 'organizations', 'consumers'];

/** One value and the place where the person who builds the site can repair it. */
interface Setting {
  readonly value: string;
  readonly place: string;
}

function readFile(text: string): Result<Readonly<Record<string, unknown>>, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return failure(`${tenantFileName} is not valid JSON: ${(error as Error).message}.`);
  }
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    ? success(parsed as Record<string, unknown>)
    : failure(`${tenantFileName} must hold one JSON object with ${names.join(', ')}.`);
}

function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  file: Readonly<Record<string, unknown>>,
  errors: string[],
): Partial<Record<Name, Setting>> {
  const settings: Partial<Record<Name, Setting>> = {};
  for (const name of names) {
    const fromEnv = env[sources[name]]?.trim();
    const fromFile = file[name];
    if (fromEnv) settings[name] = {value: fromEnv, place: sources[name]};
    else if (typeof fromFile === 'string')
      settings[name] = {value: fromFile.trim(), place: `"${name}" in ${tenantFileName}`};
    else if (fromFile !== undefined)
      errors.push(`"${name}" in ${tenantFileName} must be a text in quotation marks.`);
  }
  for (const key of Object.keys(file).filter((key) => !(names as string[]).includes(key)))
    errors.push(`${tenantFileName} does not know "${key}". It knows ${names.join(', ')}.`);
  return settings;
}

const isCloudName = (value: string): value is CloudName => Object.hasOwn(clouds, value);

/** What is wrong with the values of a real tenant, each as one sentence. */
function realTenantErrors({clientId, tenantId, cloud}: Partial<Record<Name, Setting>>): string[] {
  const errors: string[] = [];
  if (!clientId) {
    errors.push(
      `A tenant is configured without a client: set ${sources.clientId} (the Application (client) ID of your app registration) too.`,
    );
  } else if (!guid.test(clientId.value)) {
    errors.push(
      `${clientId.place} is "${clientId.value}", which is not an Application (client) ID. Write the one of your app registration, such as 00000000-0000-0000-0000-000000000000.`,
    );
  }
  if (!tenantId) {
    errors.push(
      `A client is configured without its tenant: set ${sources.tenantId} (the Directory (tenant) ID or a verified domain name) too.`,
    );
  } else if (sharedAuthorities.includes(tenantId.value.toLowerCase())) {
    errors.push(
      `${tenantId.place} is "${tenantId.value}", which lets people of any tenant sign in. A password must only be reset in your own tenant: write its Directory (tenant) ID or a verified domain name.`,
    );
  } else if (!guid.test(tenantId.value) && !domainName.test(tenantId.value)) {
    errors.push(
      `${tenantId.place} is "${tenantId.value}", which is neither a Directory (tenant) ID nor a domain name. Write the ID of your directory, or a verified domain name such as contoso.onmicrosoft.com.`,
    );
  }
  if (cloud && !isCloudName(cloud.value)) {
    errors.push(
      `${cloud.place} is "${cloud.value}", which is no cloud. It must be one of ${Object.keys(clouds).join(', ')}.`,
    );
  }
  return errors;
}

/**
 * Reads which tenants the site is built for.
 *
 * From the environment: `RUNBOOK_CLIENT_ID`, `RUNBOOK_TENANT_ID`, `RUNBOOK_CLOUD` (default `global`)
 * and `RUNBOOK_PRACTICE` (`on` or `off`, default `on`); or from `fileText`, the text of
 * `tenant.config.json` with `clientId`, `tenantId`, `cloud` and `practice`, null where there is no
 * such file. An empty value counts as absent.
 *
 * Every mistake is reported, each as one English sentence that says where it stands.
 */
export function readSiteTenant(
  env: Readonly<Record<string, string | undefined>>,
  fileText: string | null,
): Result<SiteTenant, readonly string[]> {
  const file = fileText === null ? success({}) : readFile(fileText);
  if (!file.ok) return failure([file.problem]);
  const errors: string[] = [];
  const settings = readSettings(env, file.value, errors);
  const {clientId, tenantId, cloud, practice} = settings;

  const hasReal = Boolean(clientId ?? tenantId);
  if (hasReal) errors.push(...realTenantErrors(settings));
  else if (cloud)
    errors.push(
      `${cloud.place} is "${cloud.value}", but no tenant is set. Set ${sources.clientId} and ${sources.tenantId} too, or leave it out.`,
    );
  if (practice && practice.value !== 'on' && practice.value !== 'off')
    errors.push(
      `${practice.place} is "${practice.value}", which is neither on nor off. Write one of the two.`,
    );
  const hasPractice = practice?.value !== 'off';
  if (!hasReal && !hasPractice) {
    errors.push(
      `The site has no tenant to work on: the practice tenant is off and no real one is set. Set ${sources.clientId} and ${sources.tenantId}, or leave ${sources.practice} on.`,
    );
  }
  if (errors.length > 0) return failure(errors);
  return success({
    real:
      clientId && tenantId
        ? {
            clientId: clientId.value.toLowerCase(),
            tenantId: tenantId.value.toLowerCase(),
            cloud: (cloud?.value ?? 'global') as CloudName,
          }
        : null,
    hasPractice,
  });
}
