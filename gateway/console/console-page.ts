import { escapeHtml } from '#http';
import { EXPLORER_FILES } from './explorer-files.ts';

export type ConsolePage = {
  /** The operations at hand, by name. */
  readonly operations: ReadonlyMap<string, string>;
  /** The one that stands in the editor; null: none. */
  readonly chosen: string | null;
  readonly nonce: string;
};

/** Milliseconds after which the page has its session refreshed: an access token lives ten minutes. */
const REFRESH = 5 * 60_000;
const STYLE = `
  body { margin: 0; height: 100vh; display: grid; grid-template-columns: 15rem 1fr; }
  #operations { overflow-y: auto; padding: 1rem; font: 14px/1.7 system-ui, sans-serif; background: #f6f7f9; color: #333; }
  #operations h1 { font-size: 1rem; margin: 0 0 .5rem; } #operations a { display: block; color: inherit; text-decoration: none; border-radius: 4px; padding: 0 .5rem; }
  #operations a:hover { background: #e3e6ea; } #operations a[aria-current] { background: #d5dbe3; font-weight: 600; } #operations button { margin-top: 1rem; font: inherit; }
  #ruru-root { min-width: 0; height: 100vh; }`;

/** The console of staff: an explorer of the graph with the operations of the admin console at hand. Nothing in it comes from elsewhere. */
export async function consolePage({ operations, chosen, nonce }: ConsolePage): Promise<string> {
  const ruru = await import('ruru/server');
  const query = (chosen === null ? undefined : operations.get(chosen)) ?? '# Choose an operation on the left, or write your own.\n';
  const sealed = (original: string): string => original.replaceAll('<script', `<script nonce="${nonce}"`);
  return ruru.ruruHTML({
    endpoint: '/graphql',
    subscriptionEndpoint: '/graphql',
    staticPath: EXPLORER_FILES,
    htmlParts: {
      titleTag: '<title>Aarya console</title>',
      styleTags: (original) => `${original}<style>${STYLE}</style>`,
      configScript: (original) => `${sealed(original)}<script nonce="${nonce}">RURU_CONFIG.initialQuery = ${inScript(query)};</script>`,
      headerScripts: sealed, bodyInitScript: sealed,
      bodyContent: (original) => `${listOf(operations, chosen)}${original}`,
      bodyScripts: (original) => `${sealed(original)}<script nonce="${nonce}">${SCRIPT}</script>`,
    },
  });
}

/** A text as it may stand in a script. */
function inScript(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}

function listOf(operations: ReadonlyMap<string, string>, chosen: string | null): string {
  const links = [...operations.keys()].map((name) => `<a href="/console?operation=${encodeURIComponent(name)}"${name === chosen ? ' aria-current="page"' : ''}>${escapeHtml(name)}</a>`);
  return `<nav id="operations"><h1>Aarya console</h1>${links.join('')}<button id="sign-out" type="button">Sign out</button></nav>`;
}

const SCRIPT = `
  const ask = (query) => fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  setInterval(() => ask('mutation { sessionRefresh(input: {}) { userErrors { code } } }'), ${REFRESH});
  document.getElementById('sign-out').addEventListener('click', async () => { await ask('mutation { signOut(input: {}) { userErrors { code } } }'); location.assign('/console'); });`;
