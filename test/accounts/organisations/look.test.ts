import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { logoLimit, readLogo } from '#app/accounts/organisations/look/logo.ts'

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

const head = (width: number, height: number) => {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, 0, 0, 0, 0], 8)
  return chunk('IHDR', data)
}
const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const pixels = chunk('IDAT', deflateSync(Buffer.alloc(17 * 16)))
const end = chunk('IEND', Buffer.alloc(0))
const whole = (...parts: Buffer[]) => Buffer.concat([start, ...parts])
const plain = whole(head(16, 16), pixels, end)
const said = chunk('tEXt', Buffer.from('Comment\0<script>alert(1)</script> taken in Oslo'))

describe('a logo', () => {
  test('is taken as it is when it is nothing but a picture', () => {
    const read = readLogo(plain)
    expect(read).toMatchObject({ ok: true, width: 16, height: 16 })
    expect(read.ok && Buffer.from(read.bytes).equals(plain)).toBe(true)
  })

  test.each([
    ['a comment', said],
    ['where it was taken', chunk('eXIf', Buffer.alloc(40))],
    ['a colour profile', chunk('iCCP', Buffer.alloc(40))],
    ['an animation', chunk('acTL', Buffer.alloc(8))],
    ['something of its own', chunk('prVt', Buffer.from('MZ'))],
  ])('loses %s', (_what, extra) => {
    const read = readLogo(whole(head(16, 16), extra, pixels, end))
    expect(read.ok && Buffer.from(read.bytes).equals(plain)).toBe(true)
  })

  const svg =
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
  const damaged = Buffer.from(plain)
  damaged[40] = (damaged[40] ?? 0) ^ 1
  test.each([
    ['nothing', Buffer.alloc(0), /empty/],
    ['an SVG', Buffer.from(svg), /SVG files can carry programs/],
    ['a web page', Buffer.from('<!doctype html><script>1</script>'), /programs/],
    ['a GIF', Buffer.from('GIF89a'), /not a PNG/],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /not a PNG/],
    ['a start without the rest', start, /damaged/],
    ['a wrong checksum', damaged, /damaged/],
    ['more after its end', Buffer.concat([plain, Buffer.from('PK\u0003\u0004')]), /damaged/],
    ['two ends', whole(head(16, 16), pixels, end, end), /damaged/],
    ['no pixels', whole(head(16, 16), end), /damaged/],
    [
      'a part that must be known and is not',
      whole(head(16, 16), chunk('EVIL', said), pixels, end),
      /damaged/,
    ],
    ['a length beyond the file', plain.subarray(0, plain.length - 5), /damaged/],
    ['15 pixels', whole(head(15, 16), pixels, end), /at least 16/],
    ['many pixels', whole(head(30_000, 30_000), pixels, end), /at most 2000/],
    ['many bytes', whole(head(16, 16), chunk('IDAT', Buffer.alloc(logoLimit)), end), /200 kB/],
  ])('is refused with %s', (_what, bytes, reason) => {
    expect(readLogo(bytes)).toEqual({ ok: false, reason: expect.stringMatching(reason) })
  })
})
