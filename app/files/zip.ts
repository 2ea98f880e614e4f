export type ZipEntry = {
  name: string
  encrypted: boolean
  method: number
  compressedBytes: number
  bytes: number
  offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endBytes = 22
const longestComment = 0xffff

/**
 * The entries that a zip archive lists in its directory, or null where the bytes do not end in one. Sizes are what
 * the archive claims, not what comes out.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    const entry = readEntry(view, at)
    if (!entry) return null
    entries.push(entry.entry)
    at = entry.next
  }
  return entries
}

/** Whether any archive reader would find a zip in these bytes, whatever comes before it. */
export const endsAsZip = (bytes: Uint8Array): boolean =>
  findEnd(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) !== null

/** The record that ends a zip lies at the very end; its comment fills exactly what follows. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - endBytes
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    const fits = view.getUint32(at, true) === endSignature
    if (fits && view.getUint16(at + 20, true) === last - at) return at
  }
  return null
}

function readEntry(view: DataView, at: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return null
  const nameBytes = view.getUint16(at + 28, true)
  const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > view.byteLength) return null
  const name = new TextDecoder().decode(
    new Uint8Array(view.buffer, view.byteOffset + at + 46, nameBytes),
  )
  const entry = {
    name,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    compressedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  return { entry, next }
}
