import type { IncomingHttpHeaders } from 'node:http';
import type { Call } from './api.ts';
import { readForm } from './stripe/form.ts';

/** Reads a call of a provider's API out of an HTTP request whose URL begins with `/v1`: JSON, or a form. Faulty JSON is an empty body. */
export function readCall(request: { method: string; url: string; headers: IncomingHttpHeaders; body: string }): Call {
  const [path = '', query = ''] = request.url.split('?', 2);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
  const isJson = headers['content-type']?.includes('json') === true;
  return { method: request.method, path, query: readForm(query), body: isJson ? readJson(request.body) : readForm(request.body), headers };
}

function readJson(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}
