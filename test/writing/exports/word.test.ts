import mammoth from 'mammoth'
import { beforeAll, describe, expect, test } from 'vitest'
import { readZipDirectory } from '#app/files/zip.ts'
import { asWord } from '#app/writing/exports/word/to-word.server.ts'
import { sample } from '#test/writing/exports/sample.ts'

let bytes: Uint8Array
let html: string

beforeAll(async () => {
  bytes = await asWord(sample)
  html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
})

const plain = (text: string) =>
  text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('a Word file', () => {
  test('is one, and opened again holds every word in order', () => {
    expect(readZipDirectory(bytes)?.map(({ name }) => name)).toContain('word/document.xml')
    expect(plain(html)).toBe(
      'Address check Problem Couriers call customers 2,300 times a month. The cause is bad addresses . See the study . Numbers Figure Value Calls 2,300 Minutes 6 Plan measure build the page the check ship ☑ asked legal ☐ told support Who pays? total = 3 over = time Do not wait . Wörter, 数字 & <b>tags</b> stay'.replace(
        '& <b>tags</b> stay',
        '&amp; &lt;b&gt;tags&lt;/b&gt; stay',
      ),
    )
  })

  test('has real headings below the title', () => {
    expect(html).toMatch(/^<p>Address check<\/p>/)
    expect(html).toMatch(/<h1>(<a[^>]*><\/a>)?Problem<\/h1>/)
    expect(html).toMatch(/<h2>(<a[^>]*><\/a>)?Numbers<\/h2>/)
  })

  test('has tables, links and lists within lists', () => {
    expect(html).toContain('<table><thead><tr><th>')
    expect(html).toContain('<a href="https://example.org/study">the study</a>')
    expect(html).toMatch(/<ol><li>measure<\/li><li>build<ul><li>the page<\/li><li>the check/)
    expect(html).not.toContain('javascript:')
  })

  test('keeps emphasis', () => {
    expect(html).toContain('<strong>bad addresses</strong>')
    expect(html).toContain('<em>wait</em>')
  })
})

test('a Word file carries the name of the organisation at its head, in a colour that can be read', async () => {
  const look = { name: 'Fern & Co', accent: '#0d5a6b', ink: '#ffffff', heading: '#0d5a6b' }
  const dressed = await asWord({ ...sample, look: { ...look, logo: null } })
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(dressed) })
  expect(value).toContain('Couriers call customers')
  const names = readZipDirectory(dressed)?.map(({ name }) => name)
  expect(names).toContain('word/header1.xml')
  expect(readZipDirectory(bytes)?.map(({ name }) => name)).not.toContain('word/header1.xml')
})
