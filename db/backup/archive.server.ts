import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

export type Entry = { name: string; bytes: Buffer }

export class DamagedBackup extends Error {
  constructor(reason: string) {
    super(`The backup is damaged or not complete: ${reason}.`)
  }
}

const block = 512
const largestEntry = 256 * 1024 * 1024

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

export type ArchiveWriter = { add: (entry: Entry) => Promise<void>; end: () => Promise<void> }

/** Writes a compressed tar archive (`tar xzf` opens it), entry by entry. */
export function writeArchive(destination: Writable): ArchiveWriter {
  const gzip = createGzip()
  const written = pipeline(gzip, destination)
  written.catch(() => {})
  const write = async (bytes: Buffer) => {
    if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), written])
  }
  return {
    add: async ({ name, bytes }) => {
      await write(headerFor(name, bytes.length))
      await write(bytes)
      await write(Buffer.alloc(padding(bytes.length)))
    },
    end: async () => {
      gzip.end(Buffer.alloc(2 * block))
      await written
    },
  }
}

/** Reads what `writeArchive` wrote, one entry in memory at a time. */
export async function* readArchive(source: Readable): AsyncGenerator<Entry> {
  const { take, finish } = bytesOf(source)
  try {
    for (;;) {
      const { name, size } = parseHeader(await take(block))
      if (name === '') {
        await finish()
        return
      }
      const bytes = await take(size)
      await take(padding(size))
      yield { name, bytes }
    }
  } finally {
    source.destroy()
  }
}

const padding = (size: number) => (block - (size % block)) % block

function headerFor(name: string, size: number): Buffer {
  const header = Buffer.alloc(block)
  if (Buffer.byteLength(name) > 100) throw new Error(`The name ${name} is too long for a backup.`)
  header.write(name, 0)
  header.write('0000600\u00000000000\u00000000000\u0000', 100)
  header.write(`${size.toString(8).padStart(11, '0')}\u0000${'0'.repeat(11)}\u0000`, 124)
  header.write('        0', 148)
  header.write('ustar\u000000', 257)
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\u0000 `, 148)
  return header
}

const checksum = (header: Buffer) => header.reduce((sum, byte) => sum + byte, 0)

function parseHeader(header: Buffer): { name: string; size: number } {
  const text = (start: number, length: number) =>
    header.toString('utf8', start, start + length).split('\u0000')[0] ?? ''
  const name = text(0, 100)
  if (name === '') return { name, size: 0 }
  const size = Number.parseInt(text(124, 12), 8)
  const stated = Number.parseInt(text(148, 8), 8)
  header.write('        ', 148)
  if (stated !== checksum(header)) throw new DamagedBackup('a part has no valid head')
  if (!(size >= 0 && size <= largestEntry)) throw new DamagedBackup('a part is too large')
  return { name, size }
}

/** Gives the next so many unpacked bytes of a compressed stream; `finish` reads on to its checksum. */
function bytesOf(source: Readable) {
  const unpacked = source.pipe(createGunzip())
  source.once('error', (error) => unpacked.destroy(error))
  const chunks: AsyncIterator<Buffer<ArrayBuffer>> = unpacked[Symbol.asyncIterator]()
  let rest = Buffer.alloc(0)
  const take = async (size: number): Promise<Buffer> => {
    const parts = [rest]
    let length = rest.length
    while (length < size) {
      const { value, done } = await next(chunks)
      if (done) throw new DamagedBackup('it ends too soon')
      parts.push(value)
      length += value.length
    }
    const all = Buffer.concat(parts)
    rest = all.subarray(size)
    return Buffer.from(all.subarray(0, size))
  }
  const finish = async () => {
    while (!(await next(chunks)).done);
  }
  return { take, finish }
}

async function next(chunks: AsyncIterator<Buffer<ArrayBuffer>>) {
  try {
    return await chunks.next()
  } catch (error) {
    throw new DamagedBackup(error instanceof Error ? error.message : String(error))
  }
}
