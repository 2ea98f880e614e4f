import { isPng, pngSize } from '#app/files/pictures/png.ts'
import { AskingFault } from '#app/assistant/endpoints/faults.ts'

export type ReadPicture = {
  bytes: Uint8Array<ArrayBuffer>
  mediaType: 'image/png' | 'image/jpeg'
}

type Size = { width: number; height: number }

export const pictureLimit = 5 * 1024 * 1024
/** Pixels a side: larger ones would take more memory to unpack than they are worth. */
const [smallest, largest] = [64, 4096]
const jpegStart = [0xff, 0xd8, 0xff]

/**
 * What a model gave as a picture, judged by its bytes: PNG or JPEG, of a size that can be drawn on. What draws the
 * cards reads no WebP, the third form that endpoints answer in. Throws an `AskingFault`.
 */
export function readPicture(base64: string): ReadPicture {
  if (base64.length > (pictureLimit * 4) / 3 + 4) throw new AskingFault('heavy')
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  if (isWebp(bytes)) throw new AskingFault('webp')
  const size = pngSize(bytes) ?? jpegSize(bytes)
  if (!size || !fits(size.width) || !fits(size.height)) throw new AskingFault('unpicture')
  return { bytes, mediaType: isPng(bytes) ? 'image/png' : 'image/jpeg' }
}

const isWebp = (bytes: Uint8Array): boolean =>
  /^RIFF.{4}WEBP/s.test(Buffer.from(bytes.subarray(0, 12)).toString('latin1'))

const fits = (side: number) => side >= smallest && side <= largest

/** The size stands in the frame header (SOF0 to SOF15, tables excepted), behind segments that say their length. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (!jpegStart.every((byte, at) => bytes[at] === byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
