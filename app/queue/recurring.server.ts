import { lte } from 'drizzle-orm'
import { jobsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { turns } from '#db/schema/queue.ts'

/** Work to repeat. With several processes each turn is taken by one of them. */
export type Recurring = Record<string, { everySeconds: number; run: (now: Date) => Promise<void> }>

/** Takes the turn of one recurring work; false where another process took it or it is too early. */
export const takeTurn = (
  database: Database,
  { name, everySeconds, now }: { name: string; everySeconds: number; now: Date },
): Promise<boolean> =>
  jobsTransaction({ db: database }, async (tx) => {
    const before = new Date(now.getTime() - everySeconds * 1000)
    const taken = await tx.db
      .insert(turns)
      .values({ name, takenAt: now })
      .onConflictDoUpdate({
        target: turns.name,
        set: { takenAt: now },
        setWhere: lte(turns.takenAt, before),
      })
      .returning()
    return taken.length > 0
  })

/** Says which recurring work is worth asking the database about, so that most polls ask nothing. */
export function agenda(recurring: Recurring) {
  const next = new Map(Object.keys(recurring).map((name) => [name, 0]))
  return (now: Date) =>
    Object.entries(recurring).flatMap(([name, { everySeconds, run }]) => {
      if ((next.get(name) ?? 0) > now.getTime()) return []
      next.set(name, now.getTime() + everySeconds * 1000)
      return [{ name, everySeconds, run }]
    })
}
