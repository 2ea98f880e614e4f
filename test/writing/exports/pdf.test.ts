import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extractText } from '#app/files/text/extract-text.server.ts'
import { printPage } from '#app/writing/exports/pdf/print-page.ts'
import { asPdf, findPrinter } from '#app/writing/exports/pdf/printing.server.ts'
import { findBrowser } from '#test/support/browser/browser.ts'
import { sample } from '#test/writing/exports/sample.ts'

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)

/** Which other letters a PDF can hold depends on the fonts of the machine. */
const inLatin = {
  ...sample,
  sections: sample.sections.map(({ title, body }) => ({ title, body: body.replace(', 数字', '') })),
}

test(
  'a PDF is tagged, has an outline, and opened again holds every word in order',
  {
    timeout: 60_000,
  },
  async () => {
    const pdf = await asPdf(await findBrowser(), inLatin, 'an organisation')
    const raw = Buffer.from(pdf ?? []).toString('latin1')
    expect(raw.startsWith('%PDF-')).toBe(true)
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toContain('/Outlines')
    const read = await extractText('pdf', new Uint8Array(pdf ?? []))
    if (read.status !== 'read') throw new Error(read.problem)
    expect(words(read.text)?.join(' ')).toBe(
      'Address check Problem Couriers call customers 2 300 times a month The cause is bad addresses See the study Numbers Figure Value Calls 2 300 Minutes 6 Plan 1 measure 2 build the page the check 3 ship asked legal told support Who pays total 3 over time Do not wait Wörter b tags b stay',
    )
  },
)

test('the page asks for nothing and runs nothing', () => {
  const title = '<script>alert(1)</script>'
  const body = '# <img src=x onerror=alert(1)>\n\n![p](https://example.org/p.png) [x](javascript:y)'
  const html = printPage({ title, sections: [{ title, body }] })
  expect(html).toContain("default-src 'none'")
  expect(html).not.toMatch(/<script|<img|javascript:|example\.org/)
  expect(html.match(/<h1/g)).toHaveLength(1)
})

test('the page carries the look of the organisation, its logo inside', () => {
  const look = {
    name: 'Fern <& Co>',
    accent: '#f4c430',
    ink: '#000000',
    heading: '#1a1a1a',
    logo: 'iVBORw0KGgo=',
  }
  const html = printPage({ title: 'Plan', sections: [], look })
  expect(html).toContain('background: #f4c430; color: #000000')
  expect(html).toContain('src="data:image/png;base64,iVBORw0KGgo="')
  expect(html).toContain('Fern &lt;&amp; Co&gt;</p>')
  expect(html).not.toMatch(/https?:/)
})

test('the browser the operator names is taken, or none; else one of the system, or none', async () => {
  expect(await findPrinter(process.execPath)).toBe(process.execPath)
  expect(await findPrinter('/no/such/browser')).toBeNull()
  const found = await findPrinter()
  expect(found === null || existsSync(found)).toBe(true)
})

test('a program that prints nothing gives no file', async () => {
  expect(await asPdf(process.execPath, sample, 'an organisation')).toBeNull()
  expect(await asPdf('/no/such/browser', sample, 'an organisation')).toBeNull()
})

/** Answers whatever it is asked at once, as a browser would. */
const obligingPrinter = `
const { createReadStream, createWriteStream } = require('node:fs')
const answers = createWriteStream('', { fd: 4 })
const say = (message) => answers.write(JSON.stringify(message) + '\\0')
let heard = ''
createReadStream('', { fd: 3 }).on('data', (chunk) => {
  const parts = (heard + chunk).split('\\0')
  heard = parts.pop()
  for (const { id, method } of parts.map((part) => JSON.parse(part))) {
    say({ id, result: { targetId: 'page', sessionId: 'page', data: 'UERG' } })
    if (method === 'Page.navigate') say({ method: 'Page.loadEventFired' })
  }
})
`

test('an organisation that asks for many at once leaves turns to the others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-printer-'))
  const printer = join(folder, 'printer')
  await writeFile(printer, `#!${process.execPath}\n${obligingPrinter}`, { mode: 0o700 })
  const many = Array.from({ length: 7 }, () => asPdf(printer, sample, 'many'))
  const other = asPdf(printer, sample, 'other')
  const printed = (await Promise.all(many)).filter((pdf) => pdf !== null)
  expect(printed).toHaveLength(5)
  expect(await other).not.toBeNull()
  expect(await asPdf(printer, sample, 'many')).not.toBeNull()
  await rm(folder, { recursive: true })
})
