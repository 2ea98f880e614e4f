import { Zip, ZipDeflate, strFromU8, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { layoutOf } from '#app/files/unpacking/layout.ts'
import { unpack } from '#app/files/unpacking/unpack.server.ts'
import { readZipDirectory } from '#app/files/zip.ts'
import { zip } from '#test/support/documents.ts'

const megabyte = 1024 * 1024
const wanted = { limit: megabyte, skip: 'csv/', lists: 'data/' }
const tried = (bytes: Uint8Array) => unpack(bytes, wanted)
const zeros = Buffer.alloc(8 * megabyte)

test('entries come out whole, lists a few objects at a time, and what nobody asks for not at all', async () => {
  const rows = Array.from({ length: 1200 }, (_, id) => ({ id }))
  const packed = zipSync({
    'a.txt': strToU8('hello'),
    'data/rows.json': strToU8(`\n${JSON.stringify(rows)}\n`),
    'data/none.json': strToU8('[]'),
    'csv/rows.csv': new Uint8Array(zeros.length),
  })
  const entries = (await tried(packed)) ?? new Map<string, Uint8Array[]>()
  const texts = (name: string) => (entries.get(name) ?? []).map((part) => strFromU8(part))
  expect([...entries.keys()]).toEqual(['a.txt', 'data/rows.json', 'data/none.json'])
  expect(texts('a.txt')).toEqual(['hello'])
  expect(texts('data/none.json')).toEqual(['[]'])
  expect(texts('data/rows.json')).toHaveLength(3)
  expect(texts('data/rows.json').flatMap((text) => JSON.parse(text))).toEqual(rows)
})

test('a zip that was written as a stream is read', () => {
  const chunks: Uint8Array[] = []
  const stream = new Zip((_, chunk) => void chunks.push(chunk))
  for (const name of ['a', 'b']) {
    const entry = new ZipDeflate(name)
    stream.add(entry)
    entry.push(strToU8(name), true)
  }
  stream.end()
  expect(layoutOf(Buffer.concat(chunks))).toHaveLength(2)
})

test('a bomb is refused, whatever it says of its size', async () => {
  for (const claims of [zeros.length, 1, megabyte]) {
    expect(await tried(zip([{ name: 'a', data: zeros, claims }]))).toBeNull()
  }
  const half = { data: Buffer.alloc(0.6 * megabyte) }
  expect(await tried(zip([{ name: 'a', ...half }]))).not.toBeNull()
  expect(
    await tried(
      zip([
        { name: 'a', ...half },
        { name: 'b', ...half },
      ]),
    ),
  ).toBeNull()
})

/** Changes the place at which the directory says the last entry begins. */
function moved(bytes: Buffer, to: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(to, copy.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 42)
  return copy
}

test('parts that lie over each other, names that come twice and too many entries are refused', () => {
  const two = zip([
    { name: 'a', data: 'one' },
    { name: 'b', data: 'two' },
  ])
  expect(layoutOf(two)).toHaveLength(2)
  expect(layoutOf(moved(two, 0))).toBeNull()
  const over = zip([
    { name: 'b', data: zip([{ name: 'b', data: 'x' }]) },
    { name: 'b2', data: 'two' },
  ])
  expect(layoutOf(moved(over, 31))).toBeNull()
  expect(layoutOf(moved(two, 5))).toBeNull()
  expect(layoutOf(moved(two, 0xfffffff0))).toBeNull()
  const twice = [
    { name: 'a', data: 'one' },
    { name: 'a', data: 'two' },
  ]
  expect(layoutOf(zip(twice))).toBeNull()
  const names = Array.from({ length: 20_001 }, (_, at) => [`${at}`, new Uint8Array()])
  const many = zipSync(Object.fromEntries(names), { level: 0 })
  expect(readZipDirectory(many)).toHaveLength(20_001)
  expect(layoutOf(many)).toBeNull()
  expect(layoutOf(zip([{ name: 'a', data: 'one', encrypted: true }]))).toBeNull()
  expect(layoutOf(new Uint8Array(9))).toBeNull()
})

test('one stored part that two entries share is refused', () => {
  const body = zipSync({ 'aa.txt': [strToU8('x'.repeat(100)), { level: 0 }] })
  const directory = Buffer.from(body).indexOf('PK\u0001\u0002', undefined, 'latin1')
  const end = Buffer.from(body).indexOf('PK\u0005\u0006', undefined, 'latin1')
  const again = Buffer.from(body.subarray(directory, end))
  const tail = Buffer.from(body.subarray(end))
  tail.writeUInt16LE(2, 8)
  tail.writeUInt16LE(2, 10)
  tail.writeUInt32LE(2 * again.length, 12)
  expect(readZipDirectory(Buffer.concat([body.subarray(0, end), again, tail]))).toHaveLength(2)
  expect(layoutOf(Buffer.concat([body.subarray(0, end), again, tail]))).toBeNull()
})

test('what is no list of objects is refused', async () => {
  for (const text of ['{}', '[1]', '['])
    expect(await tried(zip([{ name: 'data/rows.json', data: text }]))).toBeNull()
})
