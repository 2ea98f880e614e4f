import { z } from 'zod'

/** What to do with the entries of a zip, by how their names begin. */
export const unpackingShape = z.object({
  /** Bytes that may come out of all entries together. */
  limit: z.number(),
  /** Entries that nobody asks for. */
  skip: z.string(),
  /** Entries that are JSON lists of objects; they come out a few objects at a time. */
  lists: z.string(),
})

export type Unpacking = z.infer<typeof unpackingShape>

/** A name and a part of what the entry of that name holds, as they go from one process to the other. */
export function* readParts(output: Uint8Array): Generator<{ name: string; part: Uint8Array }> {
  const view = new DataView(output.buffer, output.byteOffset, output.byteLength)
  const decoder = new TextDecoder()
  for (let at = 0; at < output.length;) {
    const nameEnd = at + 8 + view.getUint32(at, true)
    const end = nameEnd + view.getUint32(at + 4, true)
    const name = decoder.decode(output.subarray(at + 8, nameEnd))
    yield { name, part: output.subarray(nameEnd, end) }
    at = end
  }
}

export function writePart(name: string, part: Uint8Array): Uint8Array[] {
  const written = new TextEncoder().encode(name)
  const head = new Uint8Array(8)
  const view = new DataView(head.buffer)
  view.setUint32(0, written.length, true)
  view.setUint32(4, part.length, true)
  return [head, written, part]
}
