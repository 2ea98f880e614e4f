import { createHash } from 'node:crypto'
import {
  fileName,
  jsonName,
  manifestName,
  manifestSchema,
} from '#app/company/moving/export/manifest.ts'
import type { Manifest } from '#app/company/moving/export/manifest.ts'
import { movedTables } from '#app/company/moving/moved-tables.server.ts'
import { entriesOf } from '#app/files/archives.server.ts'
import { Invalid } from '#app/problems.ts'
import { schemaVersion } from '#db/open.server.ts'

export type ReadExport = {
  manifest: Manifest
  textOf: (table: string) => string
  bytesOf: (id: string) => Uint8Array<ArrayBuffer> | null
}

/** What an export may unpack to. */
const unpackedLimit = 200 * 1024 * 1024

/** Reads an export and refuses one that was changed, is from another version, or is none. */
export function readExport(bytes: Uint8Array): ReadExport {
  const entries = entriesOf(bytes, unpackedLimit)
  const manifest = entries && readManifest(entries)
  if (!entries || !manifest) throw new Invalid('This is not an export of Groundwork.')
  if (manifest.schemaVersion !== schemaVersion())
    throw new Invalid(
      'The export was made by another version of Groundwork. Update both to the same version, and export again.',
    )
  checkShape(manifest)
  for (const { id, sha256 } of manifest.files) {
    const file = entries[fileName(id)]
    if (!file || createHash('sha256').update(file).digest('hex') !== sha256)
      throw new Invalid('A file in the export is missing or was changed.')
  }
  return {
    manifest,
    textOf: (table) => new TextDecoder().decode(entries[jsonName(table)] ?? new Uint8Array()),
    bytesOf: (id) => entries[fileName(id)] ?? null,
  }
}

function readManifest(entries: Record<string, Uint8Array>): Manifest | null {
  try {
    const text = new TextDecoder().decode(entries[manifestName])
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
