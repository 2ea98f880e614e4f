import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { zipOf } from '#app/files/archives.server.ts'
import { copyPage } from '#app/hiring/rights/copies/own-copy.ts'
import { findOwnFiles } from '#app/hiring/rights/copies/own-rows.server.ts'
import { filesOf } from '#app/hiring/rights/copies/pack.server.ts'
import { eraserTransaction } from '#db/connection.server.ts'
import { notIncluded, partsOfCopy } from './copy-words.ts'
import type { Passage } from './copy-words.ts'

export type Released = {
  person: { id: string; name: string; email: string; mailbox: string }
  request: { askedAt: Date; unrevealed: number }
  passages: (Passage & { source: string })[]
}

/** A released copy: JSON for programs, a page for people, and the files of the person; as a zip. */
export async function packReviewed(
  ctx: ActingContext<SystemActor>,
  { person, request, passages }: Released,
) {
  const stored = await eraserTransaction(ctx, (tx) => findOwnFiles(tx, person))
  const about = {
    organisation: ctx.org.name,
    askedAt: request.askedAt.toISOString(),
    madeAt: ctx.now.toISOString(),
  }
  const records = passages.map(({ source, heading, choice, text, reason }) => ({
    record: source.split(':')[0],
    heading,
    ...(choice === 'leave-out' ? { leftOut: reason } : { text, redacted: choice === 'redact' }),
  }))
  const data = { ...about, records, notIncluded: notIncluded(request.unrevealed) }
  return zipOf({
    'data.json': JSON.stringify(data, null, 2),
    'data.html': copyPage({
      title: `Everything ${ctx.org.name} holds about you`,
      lead: `As it was on ${about.madeAt} (UTC), for your request of ${about.askedAt.slice(0, 10)}. A person has looked through it.`,
      parts: partsOfCopy(passages, request.unrevealed),
    }),
    ...(await filesOf(ctx, stored)),
  })
}
