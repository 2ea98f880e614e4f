import { inflateRawSync } from 'node:zlib'
import { lockDown } from '#app/files/text/lock-down.worker.ts'
import { layoutOf } from './layout.ts'
import type { PlacedEntry } from './layout.ts'
import { unpackingShape, writePart } from './packed.ts'

const objectsAtOnce = 500

/** The real bytes of an entry; it may not hold more than is left, nor other than it says. */
function contentOf(bytes: Uint8Array, entry: PlacedEntry, left: number): Uint8Array {
  const { start, compressedBytes, method, bytes: said } = entry
  if (said > left) throw new Error('It is too large.')
  const packed = bytes.subarray(start, start + compressedBytes)
  const content =
    method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(said, 1) })
  if (content.length !== said) throw new Error('It is not as long as it says.')
  return content
}

function* partsOf(content: Uint8Array): Generator<Uint8Array> {
  const list: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
  if (!Array.isArray(list) || !list.every(isPlainObject)) throw new Error('It is no list.')
  for (let at = 0; at === 0 || at < list.length; at += objectsAtOnce)
    yield new TextEncoder().encode(JSON.stringify(list.slice(at, at + objectsAtOnce)))
}

const isPlainObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const give = (name: string, part: Uint8Array) => {
  for (const bytes of writePart(name, part)) process.stdout.write(bytes)
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}

const { limit, skip, lists } = unpackingShape.parse(JSON.parse(process.argv[2] ?? ''))
const bytes = await readInput()
lockDown()
const layout = layoutOf(bytes)
if (!layout) throw new Error('It is no zip that can be trusted.')
let left = limit
for (const entry of layout) {
  const { name } = entry
  if (name.startsWith(skip)) continue
  const content = contentOf(bytes, entry, left)
  left -= content.length
  if (name.startsWith(lists)) for (const part of partsOf(content)) give(name, part)
  else give(name, content)
}
