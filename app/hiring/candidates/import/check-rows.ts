import { readLinks, sources } from '#app/hiring/candidates/candidate.ts'
import type { PersonFacts, Source } from '#app/hiring/candidates/candidate.ts'
import { mailboxOf } from '#app/hiring/candidates/mailbox.ts'
import { factsSchema, readTags } from '#app/hiring/candidates/person/person.ts'
import type { RowProblem } from '#app/ui/imports/row-problems.ts'
import type { CsvRow } from './csv-rows.ts'

export type ReadyRow = PersonFacts & {
  row: number
  mailbox: string
  source: Source
  sourceDetail: string
  tags: string[]
  note: string
}

export type Checked = { ready: ReadyRow[]; problems: RowProblem[] }

const headingLine = 1

/** Sorts the rows of a file into those that can be added and those that cannot, each with its reason. */
export function checkRows(rows: CsvRow[]): Checked {
  const ready: ReadyRow[] = []
  const problems: RowProblem[] = []
  const seen = new Map<string, number>()
  for (const [index, row] of rows.entries()) {
    const number = index + 1 + headingLine
    const checked = checkRow(row, number)
    const first = typeof checked === 'string' ? undefined : seen.get(checked.mailbox)
    if (typeof checked === 'string') problems.push({ row: number, reason: checked })
    else if (first) problems.push({ row: number, reason: `The same person as line ${first}.` })
    else {
      seen.set(checked.mailbox, number)
      ready.push(checked)
    }
  }
  return { ready, problems }
}

function checkRow(row: CsvRow, number: number): ReadyRow | string {
  const facts = factsSchema.safeParse({ ...row, links: (row.links ?? '').replaceAll('\n', ' ') })
  if (!facts.success) {
    const [issue] = facts.error.issues
    const field = String(issue?.path[0] ?? 'row')
    return `${field}: ${issue?.message ?? 'cannot be read.'}`
  }
  const { name, email, phone, location, links } = facts.data
  const asked = row.source?.toLowerCase() ?? ''
  const source = sources.find((known) => known === asked) ?? 'import'
  return {
    row: number,
    name,
    email,
    phone,
    location,
    links: readLinks(links).links,
    mailbox: mailboxOf(email),
    source,
    sourceDetail: source === 'import' ? (row.source ?? '').slice(0, 200) : '',
    tags: readTags(row.tags ?? ''),
    note: (row.note ?? '').slice(0, 5000),
  }
}
