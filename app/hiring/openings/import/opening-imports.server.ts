import { and, eq, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import { entitled, findEntitlement } from '#app/accounts/billing/entitlements.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can, reachesAllOpenings } from '#app/accounts/permissions.ts'
import { listOpenings } from '#app/hiring/openings/opening-lists.server.ts'
import { addOpening } from '#app/hiring/openings/openings.server.ts'
import { countOpenOpenings } from '#app/hiring/openings/publication/counted-openings.server.ts'
import { seat } from '#app/hiring/openings/team/team.server.ts'
import { Invalid } from '#app/problems.ts'
import { findCard, listOwnCards } from '#app/roles/cards/cards.server.ts'
import type { RoleCard } from '#app/roles/role-cards.ts'
import { roleLibrary } from '#app/roles/role-library.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { cardName, checkLines, sameAs } from './check-lines.ts'
import type { CheckedLines, ReadyLine, World } from './check-lines.ts'
import { readLines } from './read-lines.ts'

export type OpeningsPreview = CheckedLines & { ignored: string[] }

/** What carrying a file out would do; nothing is written. */
export const previewOpenings = (ctx: Context, text: string): Promise<OpeningsPreview> =>
  transaction(ctx, (tx) => checkFile(tx, text))

async function checkFile(tx: InTransaction, text: string): Promise<OpeningsPreview> {
  authorise(tx.actor, 'opening.create')
  const read = readLines(text)
  if (!read.ok) throw new Invalid(read.reason, { rows: [read.reason] })
  return { ...checkLines(read.lines, await findWorld(tx)), ignored: read.ignored }
}

/** Whether the plan has room for so many more openings. */
export const findRoom = (ctx: Context, wanted: number) =>
  findEntitlement(ctx, 'openings', withOthers(wanted))

const withOthers =
  (wanted: number): typeof countOpenOpenings =>
  async (tx) =>
    (await countOpenOpenings(tx)) + Math.max(wanted, 1) - 1

/** Makes drafts of the chosen lines of a file: all of them or none. Nothing is published. */
export const importOpenings = (
  ctx: Context,
  { text, chosen }: { text: string; chosen: readonly number[] },
): Promise<{ added: number }> =>
  transaction(ctx, async (tx) => {
    const { ready } = await checkFile(tx, text)
    const taken = ready.filter(({ line }) => chosen.includes(line))
    if (taken.length === 0) throw new Invalid('Choose at least one row to import.')
    if (taken.length < new Set(chosen).size)
      throw new Invalid('A row you chose cannot be taken any more. Check the file again.')
    await entitled(tx, 'openings', withOthers(taken.length))
    for (const line of taken) await addDraft(tx, line)
    await record(tx, {
      verb: 'openings.imported',
      subject: { type: 'organisation', id: tx.org.id },
      data: { added: taken.length },
    })
    return { added: taken.length }
  })

async function addDraft(tx: InTransaction, { input, title, markdown, manager }: ReadyLine) {
  const { id } = await addOpening(tx, input, {
    managerId: manager?.id ?? tx.actor.id,
    weights: {},
    title,
    ...(markdown && { text: { markdown, reason: 'From an imported file' } }),
  })
  if (!manager || manager.id === tx.actor.id) return
  await seat(tx, { openingId: id, memberId: manager.id, part: 'manager' })
  // Whoever makes an opening for somebody else keeps seeing it.
  if (!reachesAllOpenings(tx.actor))
    await seat(tx, { openingId: id, memberId: tx.actor.id, part: 'recruiter' })
}

async function findWorld(tx: InTransaction): Promise<World> {
  const own = await listOwnCards(tx)
  const cards = new Map<string, RoleCard>()
  const add = (card: RoleCard) =>
    [card.key, card.name].forEach((name) => cards.set(cardName(name), card))
  roleLibrary.forEach(add)
  for (const { key } of own) add((await findCard(tx, key)).card)
  const open = (await listOpenings(tx)).filter(({ state }) => state !== 'closed')
  return {
    now: tx.now,
    cards,
    roleNames: [...own, ...roleLibrary].map(({ name }) => name),
    managers: await findManagers(tx),
    open: new Set(open.map(({ title, level }) => sameAs(title, level))),
  }
}

async function findManagers(tx: InTransaction): Promise<World['managers']> {
  const people = await tx.db
    .select({
      id: members.id,
      name: members.name,
      email: members.email,
      access: members.access,
    })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), isNull(members.removedAt)))
  return new Map(
    people
      .filter(({ access }) => can({ ...tx.actor, access }, 'opening.create').ok)
      .map(({ id, name, email }) => [email.toLowerCase(), { id, name }]),
  )
}
