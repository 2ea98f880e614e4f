import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recogniseDocument } from '#app/files/document-type.ts'
import { extractText } from '#app/files/text/extract-text.server.ts'
import { textLimit } from '#app/files/text/extraction.ts'
import {
  encryptedPdf,
  makeDocx,
  makePdf,
  rawDocx,
  rawPdf,
  wordXml,
} from '#test/support/documents.ts'

const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>'
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

describe('extractText', () => {
  test('reads a PDF page by page', async () => {
    const pdf = await makePdf('Ana Example\nPython, SQL', 'Second page')
    const text = 'Ana Example\nPython, SQL\n\nSecond page'
    expect(await extractText('pdf', pdf)).toEqual({ status: 'read', text })
  })

  test('reads a Word file', async () => {
    const text = 'Zoë Müller\n\nPython, SQL'
    const docx = await makeDocx('Zoë Müller', 'Python, SQL')
    expect(await extractText('docx', docx)).toEqual({ status: 'read', text })
  })

  test('reads text in several encodings and tidies it', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Zoë', 'utf16le')])
    const expected = { status: 'read', text: 'Zoë' }
    expect(await extractText('txt', utf16)).toEqual(expected)
    expect(await extractText('txt', Buffer.from('Zoë', 'latin1'))).toEqual(expected)
    const untidy = Buffer.from('a \u200B b\r\n\r\n\r\n\r\n\u202Ec\u0000')
    expect(await extractText('md', untidy)).toEqual({ status: 'read', text: 'a b\n\nc' })
    const endless = await extractText('txt', Buffer.alloc(textLimit * 2, 'x'))
    expect(endless).toEqual({ status: 'read', text: 'x'.repeat(textLimit), cut: true })
  })

  test('reads the text of a PDF with JavaScript and runs none of it', async () => {
    const action = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(true\\){}) >>'
    const pdf = rawPdf([
      `<< /Type /Catalog /Pages 2 0 R ${action} >>`,
      pages,
      page.replace('>>', '/Resources << /Font << /F 5 0 R >> >> >>'),
      stream('BT /F 1 Tf (Hello) Tj ET'),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ])
    expect(await extractText('pdf', pdf)).toEqual({ status: 'read', text: 'Hello' })
  })

  const bomb = () => Buffer.alloc(120 * 1024 * 1024, paragraph('boom'))
  const nested = (depth: number) => wordXml('<w:p>'.repeat(depth) + '</w:p>'.repeat(depth))
  const entities = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'boom'.repeat(50)}">${Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY ${'bcdefghij'[level]} "${`&${'abcdefghi'[level]};`.repeat(10)}">`,
  ).join('')}]>`
  const hostile: [string, 'pdf' | 'docx', () => Buffer | Promise<Buffer>, RegExp][] = [
    ['an encrypted PDF', 'pdf', encryptedPdf, /password/],
    ['a PDF without an end', 'pdf', async () => (await makePdf('Hi')).subarray(0, 200), /damaged/],
    [
      'noise after the magic',
      'pdf',
      () => Buffer.from(`%PDF-1.7\n${'\u0007x'.repeat(999)}`),
      /damaged/,
    ],
    [
      'a scan',
      'pdf',
      () => rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', pages, page, stream('')]),
      /scan/,
    ],
    ['an empty Word file', 'docx', () => rawDocx({ data: wordXml('') }), /no text/],
    [
      'pages that contain themselves',
      'pdf',
      () =>
        rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 9 >>']),
      /damaged|scan/,
    ],
    [
      'deeply nested arrays',
      'pdf',
      () =>
        rawPdf([
          `<< /Type /Catalog /Pages 2 0 R /X ${'['.repeat(200_000)} >>`,
          pages,
          page,
          stream(''),
        ]),
      /damaged|scan|complicated/,
    ],
    [
      'a bomb that lies about its size',
      'docx',
      () => rawDocx({ data: bomb(), claims: 1000 }),
      /too large/,
    ],
    [
      'deeply nested paragraphs',
      'docx',
      () => rawDocx({ data: nested(200_000) }),
      /damaged|complicated|no text/,
    ],
    [
      'entities that multiply',
      'docx',
      () => rawDocx({ data: wordXml(paragraph('&j;')).replace('<?xml version="1.0"?>', entities) }),
      /damaged|complicated|no text/,
    ],
    ['no XML', 'docx', () => rawDocx({ data: 'hello' }), /damaged/],
  ]
  test.each(hostile)('answers %s with a plain sentence', async (_what, type, make, problem) => {
    const bytes = await make()
    expect(recogniseDocument(`cv.${type}`, bytes)).toEqual({ ok: true, type })
    const result = await extractText(type, bytes)
    expect(result.status === 'unreadable' ? result.problem : result.text.slice(0, 99)).toMatch(
      problem,
    )
  })

  test('gives up when it takes too long', async () => {
    const result = await extractText('pdf', await makePdf('Hi'), { seconds: 0.02 })
    expect(result).toMatchObject({
      status: 'unreadable',
      problem: expect.stringMatching(/too long/),
    })
  })

  test('gives up when it needs too much memory', async () => {
    const docx = await makeDocx(...Array.from({ length: 3000 }, (_, index) => `Line ${index}`))
    const heap = await extractText('docx', docx, { heapMegabytes: 16 })
    expect(heap).toMatchObject({ problem: expect.stringMatching(/too large/) })
    const resident = await extractText('docx', docx, { residentMegabytes: 10 })
    expect(resident).toMatchObject({ problem: expect.stringMatching(/too large/) })
  })

  test('survives every truncation of a real file', async () => {
    const files = [
      ['pdf', await makePdf('Hello')] as const,
      ['docx', await makeDocx('Hi')] as const,
    ]
    const cuts = [0.3, 0.6, 0.9].flatMap((share) =>
      files.map(([type, bytes]) => extractText(type, bytes.subarray(0, bytes.length * share))),
    )
    for (const result of await Promise.all(cuts)) expect(result.status).toMatch(/read/)
  })
})

describe('the process that reads documents', () => {
  const script = (body: string) =>
    `import { lockDown } from '#app/files/text/lock-down.worker.ts'\nlockDown()\n${body}`
  const run = (body: string) =>
    spawnSync(
      process.execPath,
      [
        '--permission',
        `--allow-fs-read=${process.cwd()}/app/files/`,
        `--allow-fs-read=${process.cwd()}/package.json`,
        '--input-type=module-typescript',
        '-e',
        script(body),
      ],
      { encoding: 'utf8', env: {} },
    )

  test('starts', () => expect(run('console.log("ready")').stdout).toBe('ready\n'))

  test.each([
    ['the network', "await import('node:net')"],
    [
      'the network by require',
      "const { createRequire } = await import('node:module'); createRequire('/')('net')",
    ],
    ['the network by name', "process.getBuiltinModule('net')"],
    ['the network by binding', "process.binding('tcp_wrap')"],
    ['the web', "await fetch('http://127.0.0.1:1')"],
    ['other processes', "await import('node:child_process')"],
    ['other files', "const fs = await import('node:fs'); fs.readFileSync('/etc/hostname')"],
    ['writing', "const fs = await import('node:fs'); fs.writeFileSync('/tmp/x', '')"],
  ])('has no way to %s', (_what, body) => {
    const { stderr, status } = run(body)
    expect(status).toBe(1)
    expect(stderr).toMatch(/[Ll]ocked away|ERR_ACCESS_DENIED/)
  })

  test('locks down before it looks at the document', () => {
    const source = readFileSync(join(process.cwd(), 'app/files/text/extract.worker.ts'), 'utf8')
    expect(source.indexOf('\nlockDown()')).toBeGreaterThan(0)
    expect(source.indexOf('\nlockDown()')).toBeLessThan(source.indexOf('await reader('))
  })
})
