import type { Context, InTransaction } from '#app/accounts/context.ts'
import { latestDrafts } from '#app/assistant/drafts/drafts.server.ts'
import { findReplaced } from '#app/assistant/privacy/replaced.server.ts'
import { findAssistant } from '#app/assistant/endpoints/endpoints.server.ts'
import { checkClaims } from '#app/writing/claims/check-claims.ts'
import type { Desk } from '#app/writing/context.ts'
import { readFacts, readSections } from '#app/writing/documents/content.server.ts'
import type { StoredSection } from '#app/writing/documents/content.server.ts'
import { missingJudgement, shapeOf } from '#app/writing/documents/document.ts'
import { seatAt } from '#app/writing/documents/seats.server.ts'
import { draftedSchema, withKnownCites } from '#app/writing/drafting/drafted.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { transaction } from '#db/connection.server.ts'
import { subjectOf } from './offers.server.ts'

type Draft = Awaited<ReturnType<typeof latestDrafts>>[number]

/** Every section of a document with what the model wrote for it last, as far as it has got. */
export const findOffersPage = (ctx: Context, { kinds }: Desk, documentId: string) =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, documentId, 'document.edit')
    const assistant = await findAssistant(tx)
    const { current: facts } = await readFacts(tx, document.id)
    const sections = await readSections(tx, document.id)
    const drafts = await latestDrafts(tx, subjectOf(document.id))
    const replaced = await findReplaced(
      tx,
      drafts.map(({ callId }) => callId),
    )
    return {
      title: document.title,
      assistant,
      sections: sections.map((section) => ({
        id: section.id,
        title: section.title,
        missing: missingJudgement(shapeOf(kinds, document.kind, section.key), section.judgement),
        offer: offerOf(
          tx,
          drafts.find(({ part }) => part === section.id),
          { section, facts, replaced },
        ),
      })),
    }
  })

export type Offer = NonNullable<ReturnType<typeof offerOf>>

type Around = { section: StoredSection; facts: readonly Fact[]; replaced: Map<string, string> }

function offerOf(
  tx: InTransaction,
  draft: Draft | undefined,
  { section, facts, replaced }: Around,
) {
  if (!draft) return null
  const { id, state, fault, model } = draft
  const whole = state === 'done' ? withKnownCites(draftedSchema.parse(draft.output), facts) : null
  const text = whole?.text ?? draft.text
  const unsupported = whole
    ? checkClaims(text, [...facts], tx.now).filter(({ verdict }) => verdict === 'unsupported')
    : []
  return {
    id,
    state,
    fault,
    model,
    text,
    replaced: replaced.get(draft.callId ?? '') ?? '',
    cites: (whole?.cites ?? []).map(
      (cite) => facts.find((fact) => fact.id === cite)?.label ?? cite,
    ),
    assumptions: whole?.assumptions ?? [],
    questions: whole?.questions ?? [],
    unsupported: unsupported.map(({ start, end }) => text.slice(start, end)),
    taken: whole !== null && section.body === whole.text,
  }
}
