import { and, desc, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { findOutcome } from '#app/planning/outcomes/use-case/outcome.server.ts'
import { seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { stories } from '#db/schema/outcomes.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { offeredFacts } from './offered-facts.ts'
import type { Fact } from './story.ts'
import type { ToldStory } from './story-form.ts'

/** What a story about a use case can be told from. */
export const findOfferedFacts = (ctx: Context, useCaseId: string) =>
  transaction(ctx, async (tx) => {
    await seatAt(tx, useCaseId, 'use-case.edit')
    const found = await findOutcome(tx, useCaseId)
    return { title: found.title, facts: offeredFacts(found) }
  })

/** Tells a story with the ticked facts as they are now; it waits there for those who write. */
export const tellStory = (
  ctx: Context,
  { useCaseId, title, words, facts: keys, open = [] }: ToldStory & { useCaseId: string },
): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    await seatAt(tx, useCaseId, 'use-case.edit')
    const offered = offeredFacts(await findOutcome(tx, useCaseId))
    const facts = offered
      .filter(({ key }) => keys.includes(key))
      .map(({ key, label, value, unit, source }) => ({
        label,
        value,
        unit,
        source,
        public: open.includes(key),
      }))
    if (facts.length === 0) throw new Invalid('These facts are gone. Look at what is known now.')
    const id = newId()
    const told = { toldBy: tx.actor.id, toldAt: tx.now }
    await tx.db
      .insert(stories)
      .values({ orgId: tx.org.id, id, useCaseId, title, words, facts, ...told })
    await record(tx, {
      verb: 'story.told',
      subject: { type: 'use-case', id: useCaseId },
      data: { story: id, count: facts.length },
    })
    return { id }
  })

export type ChangedStory = {
  id: string
  version: number
  title: string
  words: string
  /** Places of the facts that may be told outside; left as they are where it is not said. */
  open?: readonly string[]
}

/** Changes title, words and which facts are public; the facts stay those of the day it was told. A stale version is refused. */
export const changeStory = (ctx: Context, input: ChangedStory): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { useCaseId, facts: told } = await findStory(tx, input.id)
    await seatAt(tx, useCaseId, 'use-case.edit')
    const changed = await tx.db
      .update(stories)
      .set({
        title: input.title,
        words: input.words,
        facts: opened(told, input.open),
        version: sql`${stories.version} + 1`,
      })
      .where(
        and(
          eq(stories.orgId, tx.org.id),
          eq(stories.id, input.id),
          eq(stories.version, input.version),
        ),
      )
      .returning({ id: stories.id })
    if (changed.length === 0)
      throw new Conflict('Somebody else changed this story since you opened it.')
    await record(tx, { verb: 'story.changed', subject: { type: 'use-case', id: useCaseId } })
  })

const opened = (told: Fact[], open: readonly string[] | undefined): Fact[] =>
  open ? told.map((fact, place) => ({ ...fact, public: open.includes(String(place)) })) : told

/** One story, for whoever may read its use case. */
export const findStory = (ctx: Context | InTransaction, id: string) =>
  transaction(ctx, async (tx) => {
    if (!isId(id)) throw new NotFound()
    const [row] = await tx.db
      .select({
        id: stories.id,
        useCaseId: stories.useCaseId,
        useCase: useCases.title,
        title: stories.title,
        words: stories.words,
        facts: stories.facts,
        by: members.name,
        at: stories.toldAt,
        version: stories.version,
      })
      .from(stories)
      .innerJoin(useCases, and(eq(useCases.orgId, tx.org.id), eq(useCases.id, stories.useCaseId)))
      .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, stories.toldBy)))
      .where(and(eq(stories.orgId, tx.org.id), eq(stories.id, id)))
    if (!row) throw new NotFound()
    const { facts } = await seatAt(tx, row.useCaseId, 'use-case.read')
    return { ...row, mayEdit: can(tx.actor, 'use-case.edit', facts).ok }
  })

/** Every story of the organisation, the newest first. */
export const listStories = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    return tx.db
      .select({
        id: stories.id,
        title: stories.title,
        useCase: useCases.title,
        by: members.name,
        at: stories.toldAt,
      })
      .from(stories)
      .innerJoin(useCases, and(eq(useCases.orgId, tx.org.id), eq(useCases.id, stories.useCaseId)))
      .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, stories.toldBy)))
      .where(eq(stories.orgId, tx.org.id))
      .orderBy(desc(stories.toldAt), desc(stories.id))
      .limit(100)
  })
