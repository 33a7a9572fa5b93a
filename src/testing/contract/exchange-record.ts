import {isRecord, isText} from '../../graph/json-shapes';

/** One request and its answer; the reads of a `$batch` are recorded one by one after it. */
export interface RecordedExchange {
  readonly method: string;
  /** The path below the version in lower case, ids as `{id}`: `/users/{id}`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly requestHeaders: Headers;
  /** Parsed JSON; undefined for none. */
  readonly requestBody: unknown;
  readonly status: number;
  readonly answerHeaders: Headers;
  /** Parsed JSON; undefined for none or for another type. */
  readonly answerBody: unknown;
}

const collectionsWithIds = /\/(users|methods|operations)\/(?!\$count)[^/]+/g;

/** Makes addresses comparable: `https://…/v1.0/users/6ea9…?x=1` becomes `/users/{id}`. */
export function templateOf(url: string): string {
  const {pathname} = new URL(url, 'https://graph.microsoft.com');
  return pathname
    .replace(/^\/v1\.0/, '')
    .replace(collectionsWithIds, '/$1/{id}')
    .toLowerCase();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const headersOf = (value: unknown): Headers =>
  new Headers(
    isRecord(value)
      ? Object.entries(value).filter((entry): entry is [string, string] => isText(entry[1]))
      : [],
  );

const queryOf = (url: string) =>
  Object.fromEntries(new URL(url, 'https://graph.microsoft.com').searchParams);

function expandBatch(requestBody: unknown, answerBody: unknown): readonly RecordedExchange[] {
  if (!isRecord(requestBody) || !Array.isArray(requestBody.requests)) return [];
  if (!isRecord(answerBody) || !Array.isArray(answerBody.responses)) return [];
  const answers = answerBody.responses.filter(isRecord);
  return requestBody.requests.filter(isRecord).map((request) => {
    const answer = answers.find(({id}) => id === request.id);
    const url = String(request.url);
    return {
      method: String(request.method),
      path: templateOf(url),
      query: queryOf(url),
      requestHeaders: headersOf(request.headers),
      requestBody: undefined,
      status: Number(answer?.status),
      answerHeaders: headersOf(answer?.headers),
      answerBody: answer?.body,
    };
  });
}

/** Wraps a transport so that all that goes through it is written down in `record`. */
export function recordExchanges(
  send: (request: Request) => Promise<Response>,
  record: RecordedExchange[],
): (request: Request) => Promise<Response> {
  return async (request) => {
    const requestBody = parseJson(await request.clone().text());
    const {method, url, headers} = request;
    const answer = await send(request);
    const answerBody = parseJson(await answer.clone().text());
    record.push({
      method,
      path: templateOf(url),
      query: queryOf(url),
      requestHeaders: headers,
      requestBody,
      status: answer.status,
      answerHeaders: answer.headers,
      answerBody,
    });
    record.push(...expandBatch(requestBody, answerBody));
    return answer;
  };
}
