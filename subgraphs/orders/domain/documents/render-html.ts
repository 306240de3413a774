import { escapeHtml } from '#http';
import { HEADINGS, type Fact, type TaxDocument } from './tax-document.ts';

/** A tax document as an HTML page of its own, to show or to print. */
export function renderHtml({ title, number, facts, rows, sums }: TaxDocument): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(`${title} ${number}`)}</title><style>${STYLE}</style></head><body>
<h1>${title}</h1>
<dl>${facts.map(entry).join('')}</dl>
<table><thead><tr>${HEADINGS.map((heading) => `<th>${heading}</th>`).join('')}</tr></thead><tbody>
${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody></table>
<dl>${sums.map(entry).join('')}</dl>
</body></html>
`;
}

function entry([name, value]: Fact): string {
  return `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`;
}

const STYLE = 'body{font:14px system-ui;margin:2rem}table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0}';
