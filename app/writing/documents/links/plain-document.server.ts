import type { Context } from '#app/accounts/context.ts'
import type { Desk } from '#app/writing/context.ts'
import { readFacts, readSections } from '#app/writing/documents/content.server.ts'
import { listPeople } from '#app/writing/documents/people.server.ts'
import { findingsOf } from '#app/writing/documents/review/findings.server.ts'
import { seatAt } from '#app/writing/documents/seats.server.ts'
import { gapsOf } from '#app/writing/documents/sections/gaps.ts'
import { transaction } from '#db/connection.server.ts'

type Section = { title: string; body: string }

const written = (sections: readonly Section[]): Section[] =>
  sections.filter(({ body }) => body.trim() !== '').map(({ title, body }) => ({ title, body }))

/** The document and the words of its sections that are written. */
export const findPlain = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, id, 'document.read')
    return { document, sections: written(await readSections(tx, id)) }
  })

/** The same with the number of its gaps, for whoever is about to hand it on. */
export const findPrinted = (ctx: Context, desk: Desk, id: string) =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, id, 'document.read')
    const sections = await readSections(tx, id)
    const { current: facts } = await readFacts(tx, id)
    const people = await listPeople(tx)
    const findings = await findingsOf(tx, desk, { document, sections, facts, people })
    return { document, sections: written(sections), gaps: gapsOf(findings).length }
  })
