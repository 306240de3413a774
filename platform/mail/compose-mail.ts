import { escapeHtml } from '../http/escape-html.ts';
import type { MailText } from './message.ts';

/** A part of a mail: a paragraph, a one-time password, two columns (what and how much), or a button. */
export type MailPart =
  | string
  | { readonly code: string }
  | { readonly rows: readonly (readonly [string, string])[] }
  | { readonly button: string; readonly url: string };

/** What a mail says, without its form. */
export type MailContent = { readonly subject: string; readonly heading: string; readonly parts: readonly MailPart[] };

const SHOP = 'Aarya';
const FOOTER = 'You get this message because this address has an account or an order at Aarya.';
const FONT = "font-family:Georgia,'Times New Roman',serif";
const SANS = 'font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif';

/**
 * A mail as plain text and as HTML, out of one content, so that the two never say different things. The HTML has one column, no pictures and
 * styles on every element, because mail programs know little else. Everything given is escaped.
 */
export function composeMail({ subject, heading, parts }: MailContent): MailText {
  const text = [heading, ...parts.map(asText), `--\n${SHOP}. ${FOOTER}`].join('\n\n');
  return { subject, text: `${text}\n`, html: layout(subject, heading, parts.map(asHtml).join('')) };
}

function asText(part: MailPart): string {
  if (typeof part === 'string') return part;
  if ('code' in part) return part.code;
  if ('rows' in part) return part.rows.map(([left, right]) => `${left}: ${right}`).join('\n');
  return `${part.button}: ${part.url}`;
}

function asHtml(part: MailPart): string {
  if (typeof part === 'string') return `<p style="margin:0 0 16px">${escapeHtml(part).replaceAll('\n', '<br>')}</p>`;
  if ('code' in part) return `<p style="margin:8px 0 24px;font-size:32px;letter-spacing:8px;font-weight:600">${escapeHtml(part.code)}</p>`;
  if ('rows' in part) return `<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="margin:0 0 16px;border-top:1px solid #e8e2da">${part.rows.map(row).join('')}</table>`;
  return `<p style="margin:8px 0 24px"><a href="${escapeHtml(part.url)}" style="display:inline-block;background:#7a2e3a;color:#fff;text-decoration:none;padding:12px 24px;border-radius:4px">${escapeHtml(part.button)}</a></p>`;
}

function row([left, right]: readonly [string, string]): string {
  const cell = 'padding:8px 0;border-bottom:1px solid #e8e2da;vertical-align:top';
  return `<tr><td style="${cell}">${escapeHtml(left)}</td><td style="${cell};text-align:right;white-space:nowrap;padding-left:16px">${escapeHtml(right)}</td></tr>`;
}

function layout(subject: string, heading: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#f6f4f1"><table role="presentation" width="100%" cellspacing="0" cellpadding="0"><tr><td align="center" style="padding:32px 12px">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:560px;background:#fff;border-radius:8px"><tr><td style="padding:32px;${SANS};font-size:16px;line-height:1.5;color:#2b2622">
<p style="margin:0 0 24px;${FONT};font-size:22px;letter-spacing:2px;color:#7a2e3a">${SHOP}</p>
<h1 style="margin:0 0 16px;${FONT};font-size:24px;line-height:1.25;font-weight:normal">${escapeHtml(heading)}</h1>${body}
</td></tr></table><p style="margin:16px 0 0;${SANS};font-size:12px;color:#8a8178">${FOOTER}</p></td></tr></table></body></html>`;
}
