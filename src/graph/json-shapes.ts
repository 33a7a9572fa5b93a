/** Guards for the shapes that Graph's JSON is made of. A property that is absent counts as null. */

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '';

/**
 * An object id. Entra's are GUIDs; nothing is taken for one that could lead a request elsewhere once
 * it stands in a path, not even to a server that decodes before it looks.
 */
export const isObjectId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-z-]{1,64}$/i.test(value);

export const isOptionalText = (value: unknown): value is string | null | undefined =>
  value === null || value === undefined || typeof value === 'string';

export const isOptionalFlag = (value: unknown): value is boolean | null | undefined =>
  value === null || value === undefined || typeof value === 'boolean';
