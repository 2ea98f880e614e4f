import { beforeAll, describe, expect, test } from 'vitest'
import { recogniseDocument } from '#app/files/document-type.ts'
import { encryptedPdf, makeDocx, makePdf, rawDocx, wordXml, zip } from '#test/support/documents.ts'

describe('recogniseDocument', () => {
  let pdf: Buffer
  let docx: Buffer
  beforeAll(async () => {
    ;[pdf, docx] = await Promise.all([makePdf('Hello'), makeDocx('Hello')])
  })

  test('knows the four kinds by bytes and name', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Grüße', 'utf16le')])
    expect(recogniseDocument('cv.pdf', pdf)).toEqual({ ok: true, type: 'pdf' })
    expect(recogniseDocument('CV.DOCX', docx)).toEqual({ ok: true, type: 'docx' })
    expect(recogniseDocument('cv.txt', Buffer.from('Grüße\r\n'))).toEqual({ ok: true, type: 'txt' })
    expect(recogniseDocument('cv.md', Buffer.from('# Grüße', 'latin1')).ok).toBe(true)
    expect(recogniseDocument('cv.txt', utf16).ok).toBe(true)
    expect(recogniseDocument('cv.pdf', encryptedPdf()).ok).toBe(true)
  })

  const document = { data: wordXml('') }
  const refused: [string, string, () => Buffer, RegExp][] = [
    ['a program', 'cv.exe', () => Buffer.from('MZ'), /not accepted/],
    ['a second ending', 'cv.pdf.exe', () => pdf, /not accepted/],
    ['no ending', 'cv', () => pdf, /not accepted/],
    ['an ending turned round', 'cv\u202Efdp.exe', () => pdf, /not accepted/],
    ['nothing', 'cv.pdf', () => Buffer.alloc(0), /empty/],
    ['a Word file called PDF', 'cv.pdf', () => docx, /not a PDF/],
    ['a PDF called Word', 'cv.docx', () => pdf, /not a complete Word file/],
    ['a PDF called text', 'cv.txt', () => pdf, /not a text file/],
    ['a program called text', 'cv.md', () => Buffer.from('MZ\u0000\u0001'), /not a text file/],
    ['RTF called text', 'cv.txt', () => Buffer.from('{\\rtf1 hi}'), /not a text file/],
    [
      'an old Word file',
      'cv.docx',
      () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      /password or has/,
    ],
    [
      'a PDF after other bytes',
      'cv.pdf',
      () => Buffer.concat([Buffer.from('x'), pdf]),
      /not a PDF/,
    ],
    ['a PDF with a zip behind it', 'cv.pdf', () => Buffer.concat([pdf, docx]), /archive at once/],
    ['a PDF that is a page', 'cv.pdf', () => Buffer.from('%PDF-1.7 <SCRIPT>'), /web page at once/],
    ['half a Word file', 'cv.docx', () => docx.subarray(0, docx.length / 2), /not a complete/],
    ['bytes behind a Word file', 'cv.docx', () => Buffer.concat([docx, pdf]), /not a complete/],
    ['another zip', 'cv.docx', () => zip([{ name: 'a.txt', data: 'a' }]), /not a Word file/],
    ['a locked part', 'cv.docx', () => rawDocx({ ...document, encrypted: true }), /password/],
    [
      'macros',
      'cv.docx',
      () => rawDocx(document, { name: 'word/vbaProject.bin', data: '' }),
      /macros/,
    ],
    ['a path out', 'cv.docx', () => rawDocx(document, { name: '../../evil', data: '' }), /damaged/],
    [
      'a name twice',
      'cv.docx',
      () => rawDocx(document, { name: '_rels/.rels', data: '' }),
      /damaged/,
    ],
    ['an honest bomb', 'cv.docx', () => rawDocx({ ...document, claims: 2 ** 31 }), /100 MB/],
  ]
  test.each(refused)('refuses %s', (_what, name, bytes, reason) => {
    const found = recogniseDocument(name, bytes())
    expect(found.ok ? '' : found.reason).toMatch(reason)
  })

  test('answers for every cut of a Word file', () => {
    for (let length = 0; length < docx.length; length += 97) {
      expect(recogniseDocument('cv.docx', docx.subarray(0, length)).ok).toBe(false)
    }
  })
})
