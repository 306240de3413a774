import { escapeHtml } from '../http/escape-html.ts';
import type { MailboxEntry } from './mailbox.ts';

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; color: #222; background: #f6f4f1; margin: 2rem auto; max-width: 44rem; padding: 0 1rem }
  article { background: #fff; border-radius: 8px; padding: 1rem 1.25rem; margin: 1rem 0; box-shadow: 0 1px 3px #0002 }
  header { display: flex; gap: .75rem; align-items: baseline; flex-wrap: wrap } h2 { font-size: 1rem; margin: 0; flex: 1 1 100% }
  b { font-size: .7rem; letter-spacing: .05em; background: #eee; border-radius: 4px; padding: .1rem .4rem } time { color: #777; margin-left: auto }
  pre { white-space: pre-wrap; font: inherit; margin: .75rem 0 } iframe { width: 100%; height: 32rem; border: 1px solid #ddd; border-radius: 6px }`;

/** The mailbox of development as a page. A mail's HTML is shown in a frame that may do nothing. */
export function mailboxPage(entries: readonly MailboxEntry[]): string {
  const messages = entries.length === 0 ? '<p>Nothing has been sent yet.</p>' : entries.map(article).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mailbox</title><style>${STYLE}</style></head>
    <body><h1>Mailbox</h1><p>What would have been sent, newest first.</p>${messages}</body></html>`;
}

function article({ channel, to, subject, text, html, sentAt }: MailboxEntry): string {
  const time = sentAt.toISOString();
  const frame = html === null ? '' : `<details><summary>As it looks</summary><iframe sandbox="" title="The mail" srcdoc="${escapeHtml(html)}"></iframe></details>`;
  return `<article><header><b>${channel}</b><span>${escapeHtml(to)}</span><time datetime="${time}">${time.replace('T', ' ').slice(0, 19)}</time>
    <h2>${escapeHtml(subject ?? '')}</h2></header><pre>${escapeHtml(text)}</pre>${frame}</article>`;
}
