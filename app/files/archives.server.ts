import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate'

export type Entry = { write: (text: string) => Promise<void>; end: () => Promise<void> }

/** A zip that is written entry by entry to a file, so that no more than a part of it is ever in memory. */
export function writeZip(path: string) {
  const file = createWriteStream(path)
  const failed = finished(file)
  failed.catch(() => {})
  const zip = new Zip((error, chunk, final) => {
    if (error) file.destroy(error)
    else file.write(chunk)
    if (final) file.end()
  })
  const drained = async () => {
    if (file.writableNeedDrain) await Promise.race([once(file, 'drain'), failed])
  }
  return {
    /** Begins an entry of text; the one before must have ended. */
    begin: (name: string): Entry => {
      const entry = new ZipDeflate(name, { level: 6 })
      zip.add(entry)
      return {
        write: async (text) => {
          entry.push(strToU8(text))
          await drained()
        },
        end: async () => {
          entry.push(new Uint8Array(), true)
          await drained()
        },
      }
    },
    addFile: async (name: string, bytes: Uint8Array) => {
      const entry = new ZipPassThrough(name)
      zip.add(entry)
      entry.push(bytes, true)
      await drained()
    },
    end: async () => {
      zip.end()
      await failed
    },
  }
}

export type ZipWriter = ReturnType<typeof writeZip>

/** A small zip, made in memory. */
export const zipOf = (entries: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
