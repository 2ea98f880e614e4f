import { inflateRawSync } from 'node:zlib'
import { unpackedLimit } from '#app/files/document-type.ts'
import { readZipDirectory } from '#app/files/zip.ts'
import type { ProblemName } from './extraction.ts'
import { textLimit } from './extraction.ts'
import { lockDown } from './lock-down.worker.ts'

const mostPages = 100

class Refused extends Error {
  readonly problem: ProblemName
  constructor(problem: ProblemName) {
    super(problem)
    this.problem = problem
  }
}

type Read = { text: string; cut: boolean }

async function readPdf(bytes: Uint8Array): Promise<Read> {
  const { getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(bytes, { isEvalSupported: false, stopAtErrors: false })
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const text = items
      .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
      .join('')
    pages.push(text)
    length += text.length
    if (length > textLimit) break
    page.cleanup()
  }
  return { text: pages.join('\n\n'), cut: pages.length < document.numPages }
}

async function readDocx(bytes: Uint8Array): Promise<Read> {
  checkUnpacked(bytes)
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return { text: value, cut: value.length > 2 * textLimit }
}

/** Headings, lists, tables and links as HTML; pictures are left out. */
async function readDocxMarkup(bytes: Uint8Array): Promise<Read> {
  checkUnpacked(bytes)
  const { default: mammoth } = await import('mammoth')
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage })
  return { text: value, cut: false }
}

/** What an archive says about its sizes may be a lie: this unpacks with a limit before anything else does. */
function checkUnpacked(bytes: Uint8Array): void {
  let left = unpackedLimit
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const { offset, compressedBytes, method } of readZipDirectory(bytes) ?? []) {
    if (method !== 0 && method !== 8) throw new Refused('damaged')
    const start =
      offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    const packed = bytes.subarray(start, start + compressedBytes)
    left -= method === 0 ? packed.length : unpackedLength(packed, left)
    if (left < 0) throw new Refused('tooMuch')
  }
}

function unpackedLength(packed: Uint8Array, limit: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: limit + 1 }).length
  } catch (error) {
    const tooLong =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refused(tooLong ? 'tooMuch' : 'damaged')
  }
}

const readers: Record<string, (bytes: Uint8Array) => Promise<Read>> = {
  pdf: readPdf,
  docx: readDocx,
  'docx-markup': readDocxMarkup,
}

function problemOf(error: unknown): ProblemName {
  if (error instanceof Refused) return error.problem
  const name = error instanceof Error ? error.name : ''
  return name === 'PasswordException' ? 'protected' : 'damaged'
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}

const bytes = await readInput()
lockDown()
const reader = readers[process.argv[2] ?? '']
try {
  const { text, cut } = reader ? await reader(bytes) : { text: '', cut: false }
  process.stdout.write(JSON.stringify({ text: text.slice(0, 2 * textLimit), cut }))
} catch (error) {
  process.stdout.write(JSON.stringify({ problem: problemOf(error) }))
}
