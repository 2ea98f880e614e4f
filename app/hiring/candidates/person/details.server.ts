import { and, eq, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { Outcome } from '#app/hiring/candidates/candidate.ts'
import { ofPerson } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { readable } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { endingOf } from '#app/hiring/openings/funnel/in-force.server.ts'
import { NotFound } from '#app/problems.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'

export type ShownResume = {
  id: string
  kind: 'resume' | 'work-sample'
  name: string
  bytes: number
  status: 'waiting' | 'read' | 'unreadable'
  problem: string
  text: string
  unconfirmed: boolean
  denied: boolean
  at: string
}
export type OtherCandidacy = { id: string; title: string; stage: string; outcome: Outcome | null }
export type StageName = { id: string; name: string }

const longestShown = 60_000

const stagesOfOpening = sql<StageName[]>`(select coalesce(json_agg(
  json_build_object('id', s.id, 'name', s.name) order by s.position), '[]'::json)
  from hiring.stages s where s.org_id = candidacies.org_id and s.opening_id = candidacies.opening_id)`

const ownTags = sql<string[]>`(select coalesce(json_agg(t.label order by t.label), '[]'::json)
  from hiring.tags t where t.org_id = candidacies.org_id and t.candidacy_id = candidacies.id)`

const ownResumes = sql<ShownResume[]>`(select coalesce(json_agg(json_build_object(
    'id', r.id, 'kind', r.kind, 'name', f.name, 'bytes', f.bytes, 'status', r.status, 'problem', r.problem,
    'text', left(r.text, ${sql.raw(String(longestShown))}), 'unconfirmed', r.unconfirmed,
    'denied', r.denied_at is not null, 'at', r.created_at)
    order by r.unconfirmed, r.created_at desc, r.id desc), '[]'::json)
  from hiring.resumes r join files.files f on f.org_id = r.org_id and f.id = r.file_id
  where r.org_id = candidacies.org_id and r.candidacy_id = candidacies.id)`

/** The same person in other openings, as far as the member may read those candidacies. */
const others = (tx: InTransaction, id: string) =>
  sql<OtherCandidacy[]>`(select coalesce(json_agg(json_build_object(
      'id', candidacies.id, 'title', openings.title, 'stage', s.name, 'outcome', e.outcome)
      order by candidacies.applied_at desc), '[]'::json)
    from hiring.candidacies
    join hiring.openings on openings.org_id = candidacies.org_id and openings.id = candidacies.opening_id
    join hiring.stages s on s.org_id = candidacies.org_id and s.id = candidacies.stage_id
    left join hiring.candidacy_endings e on ${endingOf('candidacies.org_id', 'candidacies.id')}
    where candidacies.org_id = ${tx.org.id} and candidacies.candidate_id = candidates.id
      and candidacies.id <> ${id} and ${readable(tx) ?? sql`true`})`

/** Everything that stands beside a candidacy, read in one go. */
export async function findDetails(tx: InTransaction, id: string) {
  const [row] = await tx.db
    .select({
      name: candidates.name,
      email: candidates.email,
      phone: candidates.phone,
      location: candidates.location,
      links: candidates.links,
      personVersion: candidates.version,
      referrer: members.name,
      stages: stagesOfOpening,
      tags: ownTags,
      resumes: ownResumes,
      others: others(tx, id),
    })
    .from(candidacies)
    .innerJoin(candidates, ofPerson)
    .leftJoin(
      members,
      and(eq(members.orgId, candidacies.orgId), eq(members.id, candidacies.referredBy)),
    )
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, id)))
  if (!row) throw new NotFound()
  return row
}
