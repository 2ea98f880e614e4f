import { sql } from 'drizzle-orm'
import { findFile } from '#app/files/stored-files.server.ts'
import type { StoredFile } from '#app/files/stored-files.server.ts'
import type { InPortal, PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import type { Claim } from './claim.ts'

const most = 50

/**
 * What was sent in the candidate’s name and waits for their word, of all their applications or of one: what came at one
 * moment is asked about once.
 */
export async function findClaims(tx: InPortal, application?: string): Promise<Claim[]> {
  const within = application === undefined ? sql`true` : sql`c.id = ${application}`
  const { rows } = await tx.db.execute<Claim>(sql`
    select c.id::text as "candidacyId", o.title,
      to_char(sent.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      json_agg(json_build_object('kind', sent.kind, 'id', sent.id, 'text', sent.text, 'bytes', sent.bytes)
        order by sent.kind = 'file', sent.kind, sent.id) as parts
    from hiring.candidacies c
    join hiring.openings o on o.org_id = c.org_id and o.id = c.opening_id
    cross join lateral (
      select 'application' as kind, c.id, c.cover_note as text, null::integer as bytes, c.applied_at as at
        where c.unconfirmed and c.denied_at is null
      union all
      select 'note', m.id, m.text, null, m.at from hiring.messages m
        where m.org_id = c.org_id and m.candidacy_id = c.id and m.unconfirmed and m.denied_at is null
      union all
      select 'file', r.id, f.name, f.bytes, r.created_at from hiring.resumes r
        join files.files f on f.org_id = r.org_id and f.id = r.file_id
        where r.org_id = c.org_id and r.candidacy_id = c.id and r.unconfirmed and r.denied_at is null
    ) sent
    where c.org_id = ${tx.org.id} and c.candidate_id = ${tx.actor.id} and ${within}
    group by c.org_id, c.id, o.title, sent.at
    order by sent.at, c.id limit ${most}::int`)
  return rows
}

/** A file that waits for their word, for them to look at before they give it. */
export async function openClaimed(ctx: PortalContext, id: string): Promise<StoredFile> {
  const fileId = await transaction(ctx, async (tx) => {
    const { rows } = isId(id)
      ? await tx.db.execute<{ file: string }>(sql`
          select r.file_id::text as file from hiring.resumes r
          join hiring.candidacies c on c.org_id = r.org_id and c.id = r.candidacy_id
          where r.org_id = ${tx.org.id} and r.id = ${id} and c.candidate_id = ${tx.actor.id}
            and r.unconfirmed and r.denied_at is null`)
      : { rows: [] }
    if (!rows[0]) throw new NotFound()
    return rows[0].file
  })
  return findFile(ctx, fileId)
}
