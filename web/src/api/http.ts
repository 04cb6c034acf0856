// SPDX-License-Identifier: EUPL-1.2

/** One thing that is wrong with what was sent: where, and by a machine's word what. */
export interface Violation {
  pointer?: string;
  parameter?: string;
  code?: string;
  detail?: string;
}

/** What a service answers when it does not do what was asked (RFC 9457), or `unreachable` when nobody answers. */
export class Problem extends Error {
  constructor(
    /** The last part of the problem's type, such as `entry-state-conflict`. */
    readonly slug: string,
    readonly status: number,
    detail: string,
    readonly violations: Violation[] = [],
    /** What is called almost like what was asked for, if the service knows. */
    readonly near: { code: string; name: string }[] = [],
  ) {
    super(detail);
    this.name = 'Problem';
  }
}

export type Parameters = Record<string, string | number | boolean | string[] | undefined>;

const NOT_MODIFIED = 304;
const TIME_LIMIT = 20_000;
const UPLOAD_TIME_LIMIT = 120_000;
const DOWNLOAD_TIME_LIMIT = 600_000;

/** Reads a resource. */
export async function read<T>(
  path: string,
  parameters: Parameters = {},
  signal?: AbortSignal,
  accept?: string,
): Promise<T> {
  const query = queryOf(parameters);
  const response = await ask(query ? `${path}?${query}` : path, {
    signal,
    headers: accept ? { Accept: accept } : undefined,
  });
  return (await response.json()) as T;
}

/** Reads a file; one that breaks off on the way is a failure. */
export async function readFile(path: string): Promise<Blob> {
  const response = await ask(path, { headers: { Accept: '*/*' } }, DOWNLOAD_TIME_LIMIT);
  try {
    return await response.blob();
  } catch {
    throw new Problem('unreachable', 0, 'The file broke off');
  }
}

/** Reads a resource if it is another than this version of it, and null if it is not. */
export async function readNewer<T>(path: string, version: number, signal?: AbortSignal): Promise<T | null> {
  const response = await ask(path, { signal, headers: { 'If-None-Match': `"${version}"` } });
  return response.status === NOT_MODIFIED ? null : ((await response.json()) as T);
}

/** Changes a resource; with the version that was read, so that nobody's later change is lost. */
export async function write<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  version?: number,
  /** Whether it is to arrive also if the page is left meanwhile; for what is small. */
  keepalive?: boolean,
): Promise<T> {
  const headers: Record<string, string> = { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (version !== undefined) {
    headers['If-Match'] = `"${version}"`;
  }
  const response = await ask(path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    keepalive,
  });
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** A query without the parameters that have no value; lists are repeated. */
export function queryOf(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') {
        query.append(name, String(one));
      }
    }
  }
  return query.toString();
}

/** Sends a file, and tells from time to time how much of it is sent, from 0 to 1; fetch does not tell. */
export function upload<T>(path: string, file: File, onProgress: (part: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.timeout = UPLOAD_TIME_LIMIT;
    request.setRequestHeader('X-XSRF-TOKEN', cookie('XSRF-TOKEN'));
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) {
        onProgress(event.loaded / event.total);
      }
    };
    request.onload = () => {
      const response = new Response(request.responseText, { status: request.status });
      if (request.status === 201) {
        response.json().then(resolve, reject);
      } else {
        problemOf(response).then(reject, reject);
      }
    };
    const unreachable = () => reject(new Problem('unreachable', 0, 'The portal does not answer'));
    request.onerror = unreachable;
    request.ontimeout = unreachable;
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

async function ask(address: string, init: RequestInit, patience = TIME_LIMIT): Promise<Response> {
  const limit = AbortSignal.timeout(patience);
  let response: Response;
  try {
    response = await fetch(address, {
      ...init,
      headers: { Accept: 'application/json, application/geo+json', ...init.headers },
      credentials: 'same-origin',
      signal: init.signal ? AbortSignal.any([init.signal, limit]) : limit,
    });
  } catch (failure) {
    if (init.signal?.aborted) {
      throw failure;
    }
    throw new Problem('unreachable', 0, 'The portal does not answer');
  }
  if (!response.ok && response.status !== NOT_MODIFIED) {
    throw await problemOf(response);
  }
  return response;
}

async function problemOf(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  const slug = typeof body.type === 'string' ? body.type.split('/').pop() : '';
  return new Problem(
    slug || `status-${response.status}`,
    response.status,
    body.detail ?? response.statusText,
    Array.isArray(body.errors) ? body.errors : [],
    Array.isArray(body.near) ? body.near : [],
  );
}

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}
