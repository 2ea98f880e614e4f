import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DamagedBackup, readArchive, writeArchive } from '#db/backup/archive.server.ts'

const entries = [
  { name: 'a.txt', bytes: Buffer.from('hello') },
  { name: 'tables/empty.ndjson', bytes: Buffer.alloc(0) },
  { name: 'files/ä', bytes: Buffer.alloc(512, 7) },
  { name: 'large', bytes: Buffer.alloc(3_000_001, 'xyz') },
]

describe('the archive of a backup', () => {
  let directory: string
  let path: string
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'groundwork-archive-'))
    path = join(directory, 'backup')
    const archive = writeArchive(createWriteStream(path))
    for (const entry of entries) await archive.add(entry)
    await archive.end()
  })
  afterAll(() => rmSync(directory, { recursive: true }))

  const read = async (source: Readable) => {
    const found = []
    for await (const entry of readArchive(source)) found.push(entry)
    return found
  }

  test('comes back as it was', async () => {
    expect(await read(createReadStream(path))).toEqual(entries)
  })

  test('opens with tar', () => {
    const listed = execFileSync('tar', ['tzf', path], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    expect(listed.split('\n').slice(0, 2)).toEqual(['a.txt', 'tables/empty.ndjson'])
    execFileSync('tar', ['xzf', path, '-C', directory, 'large'])
    expect(readFileSync(join(directory, 'large')).equals(entries[3]!.bytes)).toBe(true)
  })

  test('is refused wherever it was cut', async () => {
    const whole = readFileSync(path)
    for (const share of [0, 0.2, 0.5, 0.9, 0.999]) {
      const cut = Readable.from([whole.subarray(0, Math.floor(whole.length * share))])
      await expect(read(cut)).rejects.toThrow(DamagedBackup)
    }
    const unpacked = gunzipSync(whole)
    const short = Readable.from([gzipSync(unpacked.subarray(0, unpacked.length - 1024))])
    await expect(read(short)).rejects.toThrow(/ends too soon/)
  })

  test('is refused when it is something else', async () => {
    const other = join(directory, 'other')
    writeFileSync(other, gzipSync(Buffer.alloc(2048, 'x')))
    await expect(read(createReadStream(other))).rejects.toThrow(/no valid head/)
    await expect(read(Readable.from([Buffer.from('not gzip')]))).rejects.toThrow(DamagedBackup)
  })
})
