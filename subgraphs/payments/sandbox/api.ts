import type { Sandbox } from './sandbox.ts';

/** A call of a provider's API, as it came over HTTP. `body` is JSON or a form, read. */
export type Call = {
  readonly method: string;
  /** From `/v1` on, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
};
export type ApiAnswer = { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> };

/** The provider says no; `body` is what it would answer. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, body: object) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
  }
}

/** A road of a provider's API: `:id` in its template stands for one segment, handed over in their order. */
export type Road = { readonly method: string; readonly template: string; readonly answer: (sandbox: Sandbox, call: Call, ids: readonly string[]) => unknown };

/** The road that a call takes, and the ids in its path; null when there is none. */
export function roadOf(roads: readonly Road[], call: Call): { road: Road; ids: string[] } | null {
  for (const road of roads) {
    if (road.method !== call.method) continue;
    const found = new RegExp(`^${road.template.replaceAll(':id', '([^/]+)')}/?$`).exec(call.path);
    if (found !== null) return { road, ids: found.slice(1) };
  }
  return null;
}
