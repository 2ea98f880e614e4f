import { isPng, pngSignature, pngSize } from '#app/files/pictures/png.ts'

export type Logo =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; width: number; height: number }
  | { ok: false; reason: string }

export const logoLimit = 200 * 1024
const [smallest, widest, highest] = [16, 2000, 1000]

const refuse = (reason: string): Logo => ({ ok: false, reason })

/** What a picture is drawn from; texts, places, times and programs that files carry along are left out. */
const needed = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']

type Chunk = { type: string; start: number; end: number }

/**
 * Takes a logo as a PNG file and gives it back with nothing in it but the picture. Other kinds are refused: an SVG can
 * carry programs and links, and everybody who opens a careers page would get them.
 */
export function readLogo(bytes: Uint8Array): Logo {
  if (bytes.length === 0) return refuse('The file is empty.')
  if (bytes.length > logoLimit) return refuse('The file is larger than 200 kB. Make it smaller.')
  if (!isPng(bytes)) return refuse(otherKind(bytes))
  const chunks = chunksOf(bytes)
  const size = pngSize(bytes)
  if (!chunks || !size)
    return refuse('The file is damaged or carries more than a picture. Save it again as PNG.')
  const { width, height } = size
  if (width < smallest || height < smallest || width > widest || height > highest)
    return refuse(
      `The logo is ${width} × ${height}. Use at least 16 × 16 and at most 2000 × 1000 pixels.`,
    )
  const parts = chunks
    .filter(({ type }) => needed.includes(type))
    .map(({ start, end }) => bytes.subarray(start, end))
  return { ok: true, bytes: joined([Uint8Array.from(pngSignature), ...parts]), width, height }
}

function otherKind(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 500)).toLowerCase()
  return /<svg|<\?xml|<!doctype/.test(start)
    ? 'SVG files can carry programs, so they are not taken. Export the logo as PNG.'
    : 'This is not a PNG file. Export the logo as PNG.'
}

/** The chunks in order, each whole, from the header to the end of the file; null where anything is out of order. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let start = pngSignature.length; start < bytes.length;) {
    if (start + 12 > bytes.length) return null
    const length = view.getUint32(start)
    const end = start + 12 + length
    if (end > bytes.length) return null
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8))
    if (!/^[A-Za-z]{4}$/.test(type)) return null
    if (view.getUint32(end - 4) !== checksum(bytes.subarray(start + 4, end - 4))) return null
    const critical = /^[A-Z]/.test(type)
    if (critical && !needed.includes(type)) return null
    chunks.push({ type, start, end })
    start = end
  }
  return isWhole(chunks) ? chunks : null
}

const isWhole = (chunks: Chunk[]): boolean =>
  chunks[0]?.type === 'IHDR' &&
  chunks[0].end - chunks[0].start === 25 &&
  chunks.at(-1)?.type === 'IEND' &&
  chunks.filter(({ type }) => type === 'IHDR' || type === 'IEND').length === 2 &&
  chunks.some(({ type }) => type === 'IDAT')

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** CRC-32 as PNG has it (ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
