import { PDFDocument, type PDFFont, rgb, StandardFonts } from 'pdf-lib'

/** An invented person's résumé: a heading or a line each, top to bottom. */
const LINES: readonly ['title' | 'heading' | 'line', string][] = [
  ['title', 'Anneke Sollwig'],
  ['line', 'Security engineer, Halden Bay'],
  ['heading', 'Summary'],
  ['line', 'Builds the alarms that others answer. Nine years between networks and clouds.'],
  ['heading', 'Experience'],
  ['line', 'Security Engineer, Vestermark Rail, 2020 to today'],
  ['line', 'Network Engineer, Lindenholt Clinics, 2017 to 2020'],
  ['heading', 'Certifications'],
  ['line', 'Certified Information Systems Security Professional (CISSP), ISC2, 2022'],
  ['line', 'AWS Certified Security - Specialty, Amazon Web Services, issued 04/2025, expires 04/2028'],
  ['line', 'Certified Kubernetes Security Specialist (CKS), The Linux Foundation, 2025'],
  ['line', 'Cisco Certified Network Associate (CCNA), Cisco, issued 06/2018, expired 06/2021'],
  ['line', 'Machine Learning, Coursera, 2019'],
  ['line', 'CISM Exam Preparation, Ironquill Training, 2024'],
  ['line', 'Rail Cyber Drill 2025, Vestermark Rail, 2025'],
  ['heading', 'Education'],
  ['line', 'MSc Computer Networks, University of Halden Bay, 2017'],
  ['heading', 'Languages'],
  ['line', 'German, English, Danish'],
]

const SIZE = { title: 22, heading: 13, line: 10.5 } as const
/** Space above a line of this kind, points. */
const ABOVE = { title: 0, heading: 16, line: 5 } as const

/** The demo's PDF résumé: one A4 page with a text layer. The same bytes every time. */
export async function makeResume(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const fixed = new Date('2026-11-01T00:00:00Z')
  pdf.setTitle('Résumé (demo)')
  pdf.setCreationDate(fixed)
  pdf.setModificationDate(fixed)
  const regular = await pdf.embedFont(StandardFonts.Helvetica)
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold)
  const page = pdf.addPage([595, 842])
  let y = 780
  for (const [kind, text] of LINES) {
    const font: PDFFont = kind === 'line' ? regular : bold
    y -= ABOVE[kind] + SIZE[kind]
    page.drawText(text, { x: 56, y, size: SIZE[kind], font, color: rgb(0.15, 0.15, 0.18) })
  }
  return pdf.save()
}
