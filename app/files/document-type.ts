import { typeByName } from './file-name.ts'
import type { DocumentType } from './file-name.ts'
import { endsAsZip, readZipDirectory } from './zip.ts'
import type { ZipEntry } from './zip.ts'

export type Recognised = { ok: true; type: DocumentType } | { ok: false; reason: string }

const refuse = (reason: string): Recognised => ({ ok: false, reason })
const other = 'Please send a PDF, Word (.docx), text (.txt) or Markdown (.md) file.'

/** The most a document may claim to unpack to. */
export const unpackedLimit = 100 * 1024 * 1024
const mostEntries = 2000

/** Tells what a file is by its bytes; its name must say the same. The reason is a sentence for the sender. */
export function recogniseDocument(name: string, bytes: Uint8Array): Recognised {
  const claimed = typeByName(name)
  if (!claimed) return refuse(`This kind of file is not accepted. ${other}`)
  if (bytes.length === 0) return refuse('The file is empty.')
  if (claimed === 'pdf') return recognisePdf(bytes)
  if (claimed === 'docx') return recogniseDocx(bytes)
  return isPlainText(bytes)
    ? { ok: true, type: claimed }
    : refuse(`The file ends in .${claimed} but is not a text file. ${other}`)
}

const startsWith = (bytes: Uint8Array, start: string | number[]): boolean => {
  const codes = typeof start === 'string' ? [...start].map((each) => each.charCodeAt(0)) : start
  return codes.every((code, index) => bytes[index] === code)
}

function recognisePdf(bytes: Uint8Array): Recognised {
  if (!startsWith(bytes, '%PDF-')) {
    return refuse(`The file ends in .pdf but is not a PDF. ${other}`)
  }
  if (endsAsZip(bytes)) {
    return refuse('The file is a PDF and an archive at once. Please save it as a PDF again.')
  }
  if (/<(script|html|!doctype)/i.test(latin(bytes.subarray(0, 1024)))) {
    return refuse('The file is a PDF and a web page at once. Please save it as a PDF again.')
  }
  return { ok: true, type: 'pdf' }
}

function recogniseDocx(bytes: Uint8Array): Recognised {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return refuse(
      'This Word file is protected with a password or has the old .doc format. Please save it as .docx without a password.',
    )
  }
  const entries = startsWith(bytes, 'PK\u0003\u0004') ? readZipDirectory(bytes) : null
  if (!entries) {
    return refuse(`The file ends in .docx but is not a complete Word file. ${other}`)
  }
  return judgeEntries(entries)
}

function judgeEntries(entries: ZipEntry[]): Recognised {
  const names = new Set(entries.map(({ name }) => name))
  if (!names.has('word/document.xml') || !names.has('[Content_Types].xml')) {
    return refuse(`The file ends in .docx but is not a Word file. ${other}`)
  }
  if (entries.some(({ encrypted }) => encrypted)) {
    return refuse('This Word file is protected with a password. Please save it without one.')
  }
  if (entries.some(({ name }) => /vbaProject|\.exe$|\.js$/i.test(name))) {
    return refuse('This Word file contains macros or programs. Please save it without them.')
  }
  const unpacked = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  const twice = names.size !== entries.length
  if (twice || entries.length > mostEntries || entries.some(({ name }) => leavesFolder(name))) {
    return refuse('This Word file is damaged. Please save it again.')
  }
  return unpacked > unpackedLimit
    ? refuse('This Word file unpacks to more than 100 MB. Please make its pictures smaller.')
    : { ok: true, type: 'docx' }
}

const leavesFolder = (name: string) => /^[/\\]|(^|[/\\])\.\.([/\\]|$)|^[a-z]:/i.test(name)

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes)

/** Text has no control characters beside tab, line ends and form feed, in UTF-8, UTF-16 or a Western code page. */
function isPlainText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, '%PDF-') || startsWith(bytes, '{\\rtf')) return false
  return !/[^\P{Cc}\t\n\f\r]/u.test(decodeText(bytes))
}

/** Reads bytes as text in the encoding they are most likely in. */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
