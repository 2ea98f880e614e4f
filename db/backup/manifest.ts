import { z } from 'zod'

const count = z.number().int().nonnegative()
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What a backup says about itself; its last part. */
export const manifestSchema = z.object({
  format: z.literal(1),
  schemaVersion: z.string(),
  engine: z.enum(['pglite', 'postgres']),
  createdAt: z.iso.datetime(),
  /** Tells whether two installations share `SECRET`, without telling what it is. */
  secretMark: z.string(),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: count, sha256: hash }),
  ),
  files: z.array(z.object({ key: z.string(), mediaType: z.string(), sha256: hash })),
  missingFiles: z.array(z.string()),
  parts: z.record(z.string(), hash),
})

export type Manifest = z.infer<typeof manifestSchema>

export const manifestName = 'manifest.json'
export const partName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.ndjson`
export const fileName = (key: string): string => `files/${key}`
