import type { RowProblem } from '#app/ui/imports/row-problems.ts'
import { eq, isNull, and } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { UseCaseFacts } from '#app/planning/use-cases/use-case.ts'
import { roleLibrary } from '#app/roles/role-library.ts'
import { members } from '#db/schema/accounts.ts'
import { estimates } from '#db/schema/use-cases.ts'
import { listOwnCards } from '#app/roles/cards/cards.server.ts'
import { can } from '#app/accounts/permissions.ts'
import { changedFacts, changedGuesses } from './file/compare.ts'
import { columnsOf, guessed, listColumns, peopleColumn } from './file/columns.ts'
import type { Cells, RowGuess, Roles } from './file/guesses.ts'
import { findKnown } from './known.server.ts'
import type { KnownUseCase } from './known.server.ts'
import { numberIn, readFile, readRow, type RowFacts } from './file/read-rows.ts'
import { sameStakeholders, type Stakeholder } from './file/stakeholders.ts'

export type PlannedRow = {
  /** As a spreadsheet counts them: the headings are row 1. */
  row: number
  before: KnownUseCase | null
  facts: UseCaseFacts
  /** Parts that would change; none for a new use case, and for one that stays as it is. */
  changes: string[]
  guesses: RowGuess[]
  /** Null where the file does not speak of them. */
  stakeholders: Stakeholder[] | null
  /** What the row says of a part, as typed. */
  said: (part: string) => string
  ownerId: string | null
  /** Worth a look, and no reason to refuse it. */
  hint: string
}

export type PlannedImport = { rows: PlannedRow[]; problems: RowProblem[]; ignored: string[] }

/** What carrying out a file would do; nothing is written. */
export async function planImport(tx: InTransaction, text: string): Promise<PlannedImport> {
  const file = readFile(text)
  if (!file.ok)
    return { rows: [], problems: [{ row: file.row, reason: file.reason }], ignored: file.ignored }
  const world = await findWorld(tx)
  const rows: PlannedRow[] = []
  const problems: RowProblem[] = []
  const seen = new Map<string, number>()
  for (const [index, cells] of file.rows.entries()) {
    const row = index + 2
    const planned = planRow(row, cells, world)
    const first = typeof planned === 'string' ? undefined : firstOf(planned, seen)
    if (typeof planned === 'string') problems.push({ row, reason: planned })
    else if (first) problems.push({ row, reason: `It is the same use case as row ${first}.` })
    else rows.push(planned)
  }
  return { rows, problems, ignored: file.ignored }
}

/** The row that was about the same use case, if there was one. */
function firstOf({ row, before, facts }: PlannedRow, seen: Map<string, number>) {
  const key = before ? `#${before.number}` : facts.title.toLowerCase()
  const first = seen.get(key)
  if (!first) seen.set(key, row)
  return first
}

type World = {
  byNumber: Map<number, KnownUseCase>
  byTitle: Map<string, KnownUseCase>
  people: Map<string, string>
  roles: Roles
}

async function findWorld(tx: InTransaction): Promise<World> {
  const known = await findKnown(tx)
  const people = await tx.db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), isNull(members.removedAt)))
  return {
    byNumber: new Map(known.map((useCase) => [useCase.number, useCase])),
    byTitle: new Map(known.map((useCase) => [useCase.facts.title.toLowerCase(), useCase])),
    people: new Map(people.map(({ id, name }) => [name.toLowerCase(), id])),
    roles: await findRoles(tx),
  }
}

async function findRoles(tx: InTransaction): Promise<Roles> {
  const own = can(tx.actor, 'role-card.read').ok ? await listOwnCards(tx) : []
  const used = await tx.db
    .selectDistinct({ role: estimates.role })
    .from(estimates)
    .where(and(eq(estimates.orgId, tx.org.id), eq(estimates.quantity, 'effort')))
  return Object.fromEntries([
    ...used.map(({ role }) => [role, role] as const),
    ...[...roleLibrary, ...own].map(({ key, name }) => [key, name] as const),
  ])
}

function planRow(row: number, cells: Cells, world: World): PlannedRow | string {
  const number = numberIn(cells)
  if (typeof number === 'string') return number
  const before = world.byNumber.get(number) ?? null
  const read = readRow(cells, before, world.roles)
  if (typeof read === 'string') return read
  const { facts, owner, unknownFunction, stakeholders } = read
  const ownerId = ownerOf(owner, before, world)
  const lists = listColumns.filter((column) => column in cells)
  const guesses = changedGuesses(read.guesses, before?.estimates ?? [], lists)
  const changes = before ? changesOf(before, { facts, ownerId, guesses, stakeholders }) : []
  const rest = before && changes.length > 0 ? restOf(before, guesses) : null
  if (rest) return `Use case ${number} is ${rest}. Bring it back first, or leave its row out.`
  const hint = hintsOf({ number, before, facts, owner, unknownFunction }, world).join(' ')
  const said = (part: string) => saidOf(cells, part)
  return { row, before, facts, changes, guesses, stakeholders, said, ownerId, hint }
}

/** Why a use case is not changed by a file; a retired one keeps its guesses, and what it is called may be mended. */
const restOf = ({ state, stage }: KnownUseCase, guesses: readonly RowGuess[]) => {
  if (state !== 'open') return state
  return stage === 'retired' && guesses.length > 0 ? stage : null
}

/** Whom the row names; who is not known here leaves the owner as it is. */
function ownerOf(owner: string, before: KnownUseCase | null, { people }: World): string | null {
  if (owner === '') return null
  return people.get(owner.toLowerCase()) ?? before?.ownerId ?? null
}

type After = Pick<PlannedRow, 'facts' | 'ownerId' | 'guesses' | 'stakeholders'>

const changesOf = (before: KnownUseCase, { facts, ownerId, guesses, stakeholders }: After) => [
  ...changedFacts(before.facts, facts),
  ...(before.ownerId === ownerId ? [] : ['owner']),
  ...new Set(guesses.map(({ quantity }) => quantity)),
  ...(!stakeholders || sameStakeholders(before.stakeholders, stakeholders) ? [] : [peopleColumn]),
]

function saidOf(cells: Cells, part: string): string {
  const name = guessed.find(([quantity]) => quantity === part)?.[1]
  if (!name) return cells[part] ?? ''
  return columnsOf(name)
    .map((column) => cells[column] ?? '')
    .filter(Boolean)
    .join('/')
}

type Said = Pick<PlannedRow, 'before' | 'facts'> &
  Pick<RowFacts, 'owner' | 'unknownFunction'> & { number: number }

function hintsOf(said: Said, world: World): string[] {
  const { number, before, facts, owner, unknownFunction } = said
  const isUnknown =
    owner !== '' && owner !== before?.ownerName && !world.people.has(owner.toLowerCase())
  return [
    isUnknown ? `Nobody here is called ${owner}.` : '',
    unknownFunction ? `No function is called “${unknownFunction}”: it is left out.` : '',
    before ? '' : twinOf(facts, world),
    before || number === 0 ? '' : `There is no use case ${number} here: it gets the next number.`,
  ].filter(Boolean)
}

function twinOf({ title }: UseCaseFacts, { byTitle }: World): string {
  const twin = byTitle.get(title.toLowerCase())
  return twin ? `Use case ${twin.number} has the same name.` : ''
}
