import Pdf from 'pdfkit';
import type { Font } from 'fontkit';
import type { WrittenDocument } from '../written-document.js';
import { escapeXml } from './escape-xml.js';
import type { Fonts } from './fonts.js';

/** Points; a page is A4. */
export const MARGIN = { top: 64, bottom: 72, left: 64, right: 56 };
export const FONT_SIZE = 10;

/** pdfkit puts title and town into its XML as they are: a title may hold "&" or "<". */
class SafeMetadata extends Pdf {
  override endMetadata(): void {
    for (const key of ['Title', 'Author', 'Subject'] as const)
      this.info[key] = escapeXml(this.info[key] ?? '');
    super.endMetadata();
  }
}

/** The types of pdfkit 0.20 do not yet know PDF/UA, nor a font that was opened. */
const optionsOf = ({ kind, title, letterhead, at }: WrittenDocument, font: Font): PDFKit.PDFDocumentOptions =>
  ({
    ...{ size: 'A4', margins: MARGIN, bufferPages: true, autoFirstPage: false },
    ...{ pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, lang: 'de-DE', displayTitle: true },
    // The standard fonts would be read from pdfkit's folder, and are not embedded.
    font,
    info: {
      Title: `${kind}: ${title}`,
      Author: letterhead.join(', '),
      Subject: kind,
      Creator: 'Kommunaler Präventionsrat',
      CreationDate: at,
    },
  }) as unknown as PDFKit.PDFDocumentOptions;

/** An empty document by PDF/UA-1: tagged, German, its title shown, only embedded fonts. */
export function taggedPdf(document: WrittenDocument, { regular, bold }: Fonts): PDFKit.PDFDocument {
  const pdf = new SafeMetadata(optionsOf(document, regular));
  pdf.registerFont('regular', regular as unknown as string);
  pdf.registerFont('bold', bold as unknown as string);
  pdf.font('regular').fontSize(FONT_SIZE);
  pdf.addPage();
  return pdf;
}
