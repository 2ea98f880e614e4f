import { z } from 'zod'

export const manifestName = 'manifest.json'
export const jsonFolder = 'data/'
export const csvFolder = 'csv/'
export const jsonName = (table: string) => `${jsonFolder}${table}.json`
export const csvName = (table: string) => `${csvFolder}${table}.csv`
export const fileName = (id: string) => `files/${id}`

/** What an export says of itself. */
export const manifestSchema = z.object({
  format: z.literal(1),
  schemaVersion: z.string(),
  organisation: z.object({ id: z.uuid(), name: z.string(), slug: z.string() }),
  madeAt: z.iso.datetime(),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int().min(0) }),
  ),
  files: z.array(z.object({ id: z.uuid(), sha256: z.string() })),
  missingFiles: z.array(z.uuid()),
  leftOut: z.array(z.object({ table: z.string(), id: z.uuid(), why: z.string() })),
  notes: z.array(z.string()),
})

export type Manifest = z.infer<typeof manifestSchema>

/** What is in no export, and why. */
export const exportNotes = [
  'What candidates said of themselves for statistics is left out: members never read it person by person.',
  'Scorecards that their readers may not read yet are left out, and while one about a candidate is not sealed all others about them, what was said in their debrief, what sums it up, and the decision; leftOut names them.',
  'Answers to surveys are left out until five can be read together.',
  'Files whose bytes are missing or damaged are named in missingFiles.',
  'Sessions, keys, sign-in providers, domains, invitations, calendars, public links and billing belong to the installation and are left out.',
]
