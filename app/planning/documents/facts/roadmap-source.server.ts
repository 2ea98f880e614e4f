import { dayWords } from '#app/writing/facts/fact.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { findCommitted } from '#app/planning/roadmap/views/read-plan.server.ts'
import { listCommitments } from '#app/planning/roadmap/views/page/roadmap.server.ts'
import { NotFound } from '#app/problems.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import { isId } from '#db/ids.ts'
import { roadmapPack } from './roadmap-pack.ts'

/** Facts of a committed roadmap, which every member may read; what stayed out of it is not told. */
export const roadmapSource: FactSource = {
  type: 'roadmap',
  label: 'Roadmaps',
  list: async (tx) =>
    (await listCommitments(tx)).map(({ id, number, committedAt }) => ({
      id,
      title: `Plan ${number}`,
      note: `committed ${dayWords(committedAt.toISOString().slice(0, 10))}`,
    })),
  find: async (tx, id) => {
    authorise(tx.actor, 'planning.committed.read')
    const found = isId(id) ? await findCommitted(tx, id) : null
    if (!found) throw new NotFound()
    return roadmapPack({ ...found, value: found.plan.value })
  },
}
