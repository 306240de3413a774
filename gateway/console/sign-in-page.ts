import { escapeHtml } from '#http';

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; display: grid; place-items: center; min-height: 100vh; margin: 0; background: #f6f7f9; color: #333; }
  form { display: grid; gap: .75rem; width: 20rem; padding: 2rem; background: white; border-radius: 8px; box-shadow: 0 1px 4px #0002; }
  h1 { font-size: 1.25rem; margin: 0; } label { display: grid; } input, button { font: inherit; padding: .5rem; } [role=alert] { color: #a00; margin: 0; min-height: 1.5em; }`;

/** Signs in by cookie, as any page of ours does; a session that only has to be refreshed is refreshed first. */
const SCRIPT = `
  const ask = async (query, variables) => (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) })).json();
  const say = (text) => { document.querySelector('[role=alert]').textContent = text; };
  const tried = sessionStorage.getItem('refreshed');
  sessionStorage.removeItem('refreshed');
  if (!tried) ask('mutation { sessionRefresh(input: {}) { session { expiresAt } } }').then(({ data }) => {
    if (data?.sessionRefresh?.session) { sessionStorage.setItem('refreshed', 'yes'); location.reload(); }
  });
  document.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const input = { ...Object.fromEntries(new FormData(event.target)), transport: 'COOKIE' };
    const { data, errors } = await ask('mutation($input: SignInInput!) { signIn(input: $input) { session { viewer { role } } userErrors { message } } }', { input });
    const problem = errors?.[0]?.message ?? data.signIn.userErrors[0]?.message;
    if (problem) return say(problem);
    if (!['STAFF', 'ADMIN'].includes(data.signIn.session.viewer.role)) return say('The console is for staff.');
    sessionStorage.setItem('refreshed', 'yes');
    location.reload();
  });`;

/** Where staff sign in to the console. */
export function signInPage(nonce: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aarya console</title><style>${STYLE}</style></head><body>
<form><h1>Aarya console</h1><label>E-mail <input name="email" type="email" autocomplete="username" required autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label><p role="alert"></p><button>Sign in</button></form>
<script nonce="${escapeHtml(nonce)}">${SCRIPT}</script></body></html>`;
}
