import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { HEADINGS, type Fact, type TaxDocument } from './tax-document.ts';

/** Noto Sans has ₹ and the scripts in which most Indian names are written: Latin and Devanagari. */
const FONTS = { regular: font('400Regular/NotoSans_400Regular.ttf'), bold: font('700Bold/NotoSans_700Bold.ttf') };
/** Points; they fill A4 between the margins. */
const MARGIN = 36;
const NAME_WIDTH = 130;
const COLUMNS = ['*', 48, 48, ...[66, 36, 56, 56, 56, 66].map((width) => ({ width, align: { x: 'right' as const } }))];
const SMALL = 7.5;
const NORMAL = 9;

/**
 * A tax document as a PDF on A4, over as many pages as it needs. The same document gives the same bytes. It takes a tenth of a second,
 * most of it for reading the fonts: whoever serves requests meanwhile calls `renderPdfAside`.
 */
export function renderPdf(document: TaxDocument): Promise<Buffer> {
  const { title, number, issuedAt } = document;
  const info = { Title: `${title} ${number}`, CreationDate: issuedAt };
  const pdf = new PDFDocument({ size: 'A4', margin: MARGIN, font: FONTS.regular, info, lang: 'en-IN' });
  const bytes = collect(pdf);
  pdf.font(FONTS.bold).fontSize(16).text(title).moveDown(0.5);
  writeFacts(pdf, document.facts);
  writeRows(pdf, document.rows);
  writeFacts(pdf, document.sums);
  pdf.end();
  return bytes;
}

function writeFacts(pdf: PDFKit.PDFDocument, facts: readonly Fact[]): void {
  pdf.font(FONTS.regular).fontSize(NORMAL).moveDown(0.5);
  pdf.table({
    columnStyles: [NAME_WIDTH, '*'],
    defaultStyle: { border: 0, padding: 2 },
    data: facts.map(([name, value]) => [{ text: name, textColor: '#555555' }, value]),
  });
}

function writeRows(pdf: PDFKit.PDFDocument, rows: TaxDocument['rows']): void {
  pdf.font(FONTS.regular).fontSize(SMALL).moveDown();
  const head = HEADINGS.map((text) => ({ text, font: { src: FONTS.bold }, backgroundColor: '#eeeeee' }));
  pdf.table({ columnStyles: COLUMNS, defaultStyle: { border: 0.5, borderColor: '#999999', padding: 3 }, data: [head, ...rows.map((cells) => [...cells])] });
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function font(file: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${file}`));
}
