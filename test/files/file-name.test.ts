import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attachmentHeader } from '#app/files/file-response.ts'
import { safeFileName, typeByName } from '#app/files/file-name.ts'

describe('safeFileName', () => {
  test.each([
    ['Résumé Ana.pdf', 'Résumé Ana.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\Ana\\cv.PDF', 'cv.pdf'],
    ['cv.pdf\r\nSet-Cookie: a=b.pdf', 'cv.pdfSet-Cookie a=b.pdf'],
    ['cv\u202Efdp.pdf', 'cvfdp.pdf'],
    ['zero\u200Bwidth\u0000.pdf', 'zerowidth.pdf'],
    ['...hidden.pdf', 'hidden.pdf'],
    ['.pdf', 'document.pdf'],
    ['', 'document.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['a<b>:"|?*%.pdf', 'a b.pdf'],
    [`${'long'.repeat(100)}.pdf`, `${'long'.repeat(25)}.pdf`],
  ])('%j becomes %j', (raw, name) => expect(safeFileName(raw, 'pdf')).toBe(name))

  test('is one plain name whatever was sent, and stays itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const name = safeFileName(raw, 'docx')
        expect(name).toMatch(/^[^./\\\p{Cc}\p{Cf}][^/\\\p{Cc}\p{Cf}]*\.docx$/u)
        expect(typeByName(name)).toBe('docx')
        expect(safeFileName(name, 'docx')).toBe(name)
        expect(new Headers({ a: attachmentHeader(name) }).get('a')).toContain('attachment')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('attachmentHeader', () => {
  test('names a plain file plainly', () => {
    expect(attachmentHeader('cv ana.pdf')).toBe('attachment; filename="cv ana.pdf"')
  })

  test('gives other scripts in UTF-8 beside a plain name', () => {
    expect(attachmentHeader("Résumé 履歴 'a'.pdf")).toBe(
      `attachment; filename="Resume __ 'a'.pdf"; filename*=UTF-8''R%C3%A9sum%C3%A9%20%E5%B1%A5%E6%AD%B4%20%27a%27.pdf`,
    )
  })
})
