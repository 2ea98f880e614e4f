import { readZipDirectory } from '#app/files/zip.ts'
import type { ZipEntry } from '#app/files/zip.ts'

/** An entry, and where its packed bytes begin. */
export type PlacedEntry = ZipEntry & { start: number }

const localSignature = 0x04034b50
const localBytes = 30
const mostEntries = 20_000
const stored = 0
const deflated = 8

/**
 * Where everything in a zip lies, or null where the bytes are no zip, or one that no honest program writes: with too
 * many entries, names that come twice, parts that lie over each other, or a way of packing that is not read here.
 */
export function layoutOf(bytes: Uint8Array): PlacedEntry[] | null {
  const entries = readZipDirectory(bytes)
  if (!entries || entries.length > mostEntries) return null
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) return null
  const placed = entries.flatMap((entry) => place(bytes, entry))
  return placed.length === entries.length && !overlap(placed) ? placed : null
}

function place(bytes: Uint8Array, entry: ZipEntry): PlacedEntry[] {
  const { encrypted, method, offset, compressedBytes, name } = entry
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (encrypted || (method !== stored && method !== deflated)) return []
  if (offset + localBytes > bytes.length) return []
  if (view.getUint32(offset, true) !== localSignature) return []
  const nameEnd = offset + localBytes + view.getUint16(offset + 26, true)
  const start = nameEnd + view.getUint16(offset + 28, true)
  const own = new TextDecoder().decode(bytes.subarray(offset + localBytes, nameEnd))
  return own === name && start + compressedBytes <= bytes.length ? [{ ...entry, start }] : []
}

function overlap(placed: readonly PlacedEntry[]): boolean {
  const inOrder = placed.toSorted((a, b) => a.offset - b.offset)
  return inOrder.some(({ offset }, index) => {
    const before = inOrder[index - 1]
    return before !== undefined && offset < before.start + before.compressedBytes
  })
}
