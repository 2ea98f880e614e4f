import { and, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { stateOf } from '#app/writing/posts/post.ts'
import type { PostState, SubjectType } from '#app/writing/posts/post.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { posts } from '#db/schema/posts.ts'

export type PostFilters = {
  state: PostState | null
  subject: SubjectType | null
  words: string
  after: string | null
}

const perPage = 50

/** Posts of the organisation, those last written first; archived ones only where they are asked for. */
export const listPosts = (ctx: Context, filters: PostFilters) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'post.read')
    const narrowed = and(...narrowing(tx, filters))
    const rows = await tx.db
      .select(columns)
      .from(posts)
      .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, posts.writtenBy)))
      .where(and(narrowed, inState(filters.state), olderThan(tx, filters.after)))
      .orderBy(desc(posts.changedAt), desc(posts.id))
      .limit(perPage + 1)
    const [counts] = await tx.db.select(counting).from(posts).where(narrowed)
    const shown = rows.slice(0, perPage)
    return {
      posts: shown.map((row) => ({ ...row, state: stateOf(row) })),
      next: rows.length > perPage ? (shown.at(-1)?.id ?? null) : null,
      counts: counts ?? { draft: 0, ready: 0, posted: 0, archived: 0 },
      mayWrite: can(tx.actor, 'post.edit').ok,
    }
  })

const columns = {
  id: posts.id,
  title: posts.title,
  pattern: posts.pattern,
  subjectType: posts.subjectType,
  subjectTitle: posts.subjectTitle,
  begins: sql<string>`left(${posts.body}, 120)`,
  by: members.name,
  changedAt: posts.changedAt,
  scheduledAt: posts.scheduledAt,
  readyAt: posts.readyAt,
  postedAt: posts.postedAt,
  archivedAt: posts.archivedAt,
}

const states: Record<PostState, SQL | undefined> = {
  draft: and(isNull(posts.readyAt), isNull(posts.postedAt), isNull(posts.archivedAt)),
  ready: and(isNotNull(posts.readyAt), isNull(posts.postedAt), isNull(posts.archivedAt)),
  posted: and(isNotNull(posts.postedAt), isNull(posts.archivedAt)),
  archived: isNotNull(posts.archivedAt),
}

const counted = (state: PostState) =>
  sql<number>`${count()} filter (where ${states[state]})`.mapWith(Number)
const counting = {
  draft: counted('draft'),
  ready: counted('ready'),
  posted: counted('posted'),
  archived: counted('archived'),
}

const inState = (state: PostState | null) => (state ? states[state] : isNull(posts.archivedAt))

const narrowing = (tx: InTransaction, { subject, words }: PostFilters) => [
  eq(posts.orgId, tx.org.id),
  subject ? eq(posts.subjectType, subject) : undefined,
  words
    ? sql`position(lower(${words}) in lower(concat_ws(' ', ${posts.title}, ${posts.subjectTitle}, ${posts.body}))) > 0`
    : undefined,
]

const olderThan = (tx: InTransaction, after: string | null) =>
  after && isId(after)
    ? sql`(${posts.changedAt}, ${posts.id}) < (select p.changed_at, p.id from writing.posts p where p.org_id = ${tx.org.id} and p.id = ${after})`
    : undefined
