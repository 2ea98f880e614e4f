/** How every PNG file begins. */
export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const headerEnd = 33

/** The width and height in pixels that the header of a PNG file says; null where the bytes are no such file. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length < headerEnd || !isPng(bytes)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Judged by the first bytes alone. */
export const isPng = (bytes: Uint8Array): boolean =>
  pngSignature.every((byte, at) => bytes[at] === byte)
