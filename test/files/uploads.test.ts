import { describe, expect, test } from 'vitest'
import { fileResponse } from '#app/files/file-response.ts'
import { checkFile, fileLimit, readUploadForm } from '#app/files/uploads.ts'
import { limitBody } from '#app/http/edge/body-limit.ts'
import { Invalid, TooLarge } from '#app/problems.ts'
import { makePdf } from '#test/support/documents.ts'

const post = (body: BodyInit, headers?: HeadersInit) =>
  new Request('http://localhost/apply', { method: 'POST', body, headers })

function formWith(...files: File[]): FormData {
  const form = new FormData()
  form.set('name', 'Ana')
  for (const file of files) form.append('resume', file)
  return form
}

describe('readUploadForm', () => {
  test('gives fields and files', async () => {
    const pdf = new Uint8Array(await makePdf('Hello'))
    const form = await readUploadForm(post(formWith(new File([pdf], 'Résumé.pdf'))))
    expect(form.get('name')).toBe('Ana')
    const checked = await checkFile(form.get('resume') as File)
    expect(checked).toMatchObject({
      ok: true,
      document: { name: 'Résumé.pdf', type: 'pdf', mediaType: 'application/pdf', bytes: pdf },
    })
  })

  test('leaves out a file field that was left empty', async () => {
    const form = await readUploadForm(post(formWith(new File([], ''))))
    expect([...form.keys()]).toEqual(['name'])
  })

  test('reads a form without files too', async () => {
    const form = await readUploadForm(post(new URLSearchParams({ name: 'Ana' })))
    expect(form.get('name')).toBe('Ana')
  })

  test('takes a file of exactly the limit and refuses one byte more', async () => {
    const ofSize = (size: number) => post(formWith(new File([new Uint8Array(size)], 'cv.pdf')))
    const form = await readUploadForm(ofSize(fileLimit))
    expect((form.get('resume') as File).size).toBe(fileLimit)
    await expect(readUploadForm(ofSize(fileLimit + 1))).rejects.toThrow(TooLarge)
  })

  test('stops reading an endless body', async () => {
    let sent = 0
    const chunk = new Uint8Array(64 * 1024)
    const start = new TextEncoder().encode(
      '--x\r\nContent-Disposition: form-data; name="resume"; filename="cv.pdf"\r\n\r\n',
    )
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(start),
      pull(controller) {
        sent += chunk.length
        controller.enqueue(chunk)
      },
    })
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const request = new Request('http://localhost/', {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as RequestInit)
    await expect(readUploadForm(limitBody(request))).rejects.toThrow(TooLarge)
    expect(sent).toBeLessThan(fileLimit + 4 * 1024 * 1024)
  })

  test('refuses more files than asked for', async () => {
    const file = () => new File(['x'], 'cv.txt')
    await expect(readUploadForm(post(formWith(file(), file())))).rejects.toThrow(Invalid)
  })

  test.each([
    ['no boundary', 'multipart/form-data', 'x'],
    [
      'a body that ends too soon',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
    ],
    ['no form at all', 'application/json', '{}'],
  ])('answers %s with a plain message', async (_what, type, body) => {
    const attempt = readUploadForm(post(body, { 'Content-Type': type }))
    await expect(attempt).rejects.toThrow(Invalid)
  })
})

describe('fileResponse', () => {
  test('is a download that no page can run', async () => {
    const body = new Blob(['<script>alert(1)</script>'])
    const response = fileResponse({ name: 'a"b.md', mediaType: 'text/markdown', body })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/markdown',
      'content-length': '25',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    })
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename=a_b.md/)
    expect(await response.text()).toBe('<script>alert(1)</script>')
  })
})
