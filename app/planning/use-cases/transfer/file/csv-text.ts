import { decodeText } from '#app/files/document-type.ts'

export type CsvText = { ok: true; text: string; western: boolean } | { ok: false; reason: string }

/** The text of a CSV file, whatever usual encoding it is in; says where it had to be guessed. */
export function csvTextOf(bytes: Uint8Array): CsvText {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return refuse(
      'This is a workbook, not a CSV file. Save the sheet as “CSV UTF-8” and try again.',
    )
  const text = decodeText(bytes)
  if (/[^\P{Cc}\t\r\n\f]/u.test(text))
    return refuse('This is not a text file. Save the sheet as “CSV UTF-8” and try again.')
  return { ok: true, text: text.replace(/^\uFEFF/, ''), western: isGuessed(bytes) }
}

const refuse = (reason: string): CsvText => ({ ok: false, reason })

function isGuessed(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return false
  } catch {
    return true
  }
}
