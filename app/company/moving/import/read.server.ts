import { createHash } from 'node:crypto'
import { z } from 'zod'
import {
  csvFolder,
  fileName,
  jsonFolder,
  jsonName,
  manifestName,
  manifestSchema,
} from '#app/company/moving/export/manifest.ts'
import type { Manifest } from '#app/company/moving/export/manifest.ts'
import { movedTables, named } from '#app/company/moving/moved-tables.server.ts'
import { unpack } from '#app/files/unpacking/unpack.server.ts'
import { Invalid } from '#app/problems.ts'
import { isId } from '#db/ids.ts'
import { schemaVersion } from '#db/open.server.ts'

export type ReadExport = {
  manifest: Manifest
  /** The rows of a table as JSON lists, a few hundred rows at a time. */
  textsOf: (table: string) => Iterable<string>
  bytesOf: (id: string) => Uint8Array<ArrayBuffer> | null
}

type Entries = ReadonlyMap<string, Uint8Array[]>

const unpacking = { limit: 200 * 1024 * 1024, skip: csvFolder, lists: jsonFolder }

/** Reads an export and refuses one that was changed, is from another version, or is none. */
export async function readExport(bytes: Uint8Array): Promise<ReadExport> {
  const entries = await unpack(bytes, unpacking)
  const manifest = entries && readManifest(entries)
  if (!entries || !manifest) throw new Invalid('This is not an export of Groundwork.')
  if (manifest.schemaVersion !== schemaVersion())
    throw new Invalid(
      'The export was made by another version of Groundwork. Update both to the same version, and export again.',
    )
  checkShape(manifest)
  checkTables(entries, manifest)
  const read = { manifest, textsOf: textsIn(entries), bytesOf: bytesIn(entries) }
  checkFiles(read)
  return read
}

function* decoded(parts: readonly Uint8Array[]): Generator<string> {
  for (const part of parts) yield new TextDecoder().decode(part)
}

const textsIn = (entries: Entries) => (table: string) => decoded(entries.get(jsonName(table)) ?? [])

const bytesIn = (entries: Entries) => (id: string) => {
  const [part] = entries.get(fileName(id)) ?? []
  return part ? new Uint8Array(part) : null
}

function readManifest(entries: Entries): Manifest | null {
  try {
    const text = new TextDecoder().decode(entries.get(manifestName)?.[0])
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Tables and columns are those this version exports, no more and no fewer. */
function checkShape({ tables }: Manifest): void {
  const shape = (list: { name: string; columns: readonly string[] }[]) =>
    JSON.stringify(list.map(({ name, columns }) => [name, columns.toSorted()]))
  const ours = movedTables.map(({ name, columns }) => ({
    name,
    columns: columns.map((column) => column.name),
  }))
  if (shape(tables) !== shape(ours))
    throw new Invalid('The export has other tables or columns than this version knows.')
}

function checkTables(entries: Entries, { tables }: Manifest): void {
  if (!tables.every(({ name }) => entries.has(jsonName(name))))
    throw new Invalid('A table in the export is missing.')
}

const fileRow = z.object({ id: z.string().refine(isId), sha256: z.string(), bytes: z.number() })

/** The bytes of every file are those its row and the manifest speak of, and nothing else comes along. */
function checkFiles({ manifest, textsOf, bytesOf }: ReadExport): void {
  const said = new Map(manifest.files.map(({ id, sha256 }) => [id, sha256]))
  const missing = new Set(manifest.missingFiles)
  const changed = new Invalid('A file in the export is missing or was changed.')
  for (const text of textsOf(named.files)) {
    const rows = fileRow.array().safeParse(JSON.parse(text))
    if (!rows.success) throw changed
    for (const { id, sha256, bytes } of rows.data) {
      const body = bytesOf(id)
      const whole = body?.length === bytes && hashOf(body) === sha256 && said.get(id) === sha256
      if (!whole && !(missing.has(id) && !said.has(id))) throw changed
      said.delete(id)
    }
  }
  if (said.size > 0) throw changed
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
