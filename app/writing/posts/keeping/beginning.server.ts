import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Invalid } from '#app/problems.ts'
import { findSource } from '#app/writing/facts/fact-source.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import { articleFacts } from '#app/writing/posts/checks/article-facts.ts'
import { refusePrivateFacts } from '#app/writing/posts/checks/guard.ts'
import { toldPrivately } from '#app/writing/posts/checks/private-facts.ts'
import { composePost } from '#app/writing/posts/patterns/compose.ts'
import { findPattern } from '#app/writing/posts/patterns/library.ts'
import { offeredSlots } from '#app/writing/posts/patterns/offered-slots.ts'
import type { NewPost } from '#app/writing/posts/post-forms.ts'
import { readSubject } from '#app/writing/posts/post.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { posts } from '#db/schema/posts.ts'
import { storedPost } from './seat.server.ts'

/** Begins a post from a pattern and what is publicly known of its subject, as it is known now. */
export const beginPost = (
  ctx: Context,
  sources: FactSource[],
  input: NewPost,
): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'post.edit')
    const pattern = findPattern(input.pattern)
    if (!pattern) throw new Invalid('Choose a pattern.', { pattern: ['Choose a pattern.'] })
    const about = await subjectOf(tx, sources, input)
    refusePrivateFacts(about, { article: input.article, link: input.link })
    const slots = offeredSlots(pattern, { title: about.told, link: input.link, facts: about.facts })
    const { text } = composePost(pattern, slots, about.facts)
    const title = input.title || about.subjectTitle || pattern.name
    const { told, ...subject } = about
    const headline = told || title
    return insert(tx, 'post.begun', {
      ...subject,
      pattern: pattern.key,
      title,
      article: input.article,
      link: input.link,
      slots,
      body: text,
      picture: { size: 'wide', headline, figure: '', caption: '', alt: headline },
    })
  })

/** What a post is about; a title that says what is not public is not told. */
async function subjectOf(tx: InTransaction, sources: FactSource[], input: NewPost) {
  const subject = readSubject(input.subject)
  if (!subject) {
    const source = input.title || input.link || 'The pasted text'
    return {
      subjectType: input.article ? ('article' as const) : null,
      subjectTitle: input.title,
      told: input.title,
      facts: articleFacts(input.article, source, tx.now),
      withheld: [],
    }
  }
  const pack = await findSource(sources, subject.type).find(tx, subject.id)
  const facts = pack.facts.filter((fact) => fact.public)
  const withheld = pack.facts.filter((fact) => !fact.public)
  if (facts.length === 0)
    throw new Invalid('Nothing of this may be told outside yet.', {
      subject: [
        'There is nothing public about it yet: publish the opening, or make a fact of it public.',
      ],
    })
  const hidden = toldPrivately(pack.title, { open: facts, closed: withheld }).length > 0
  return {
    subjectType: subject.type,
    subjectId: subject.id,
    subjectTitle: pack.title,
    told: hidden ? '' : pack.title,
    facts,
    withheld,
  }
}

/** A new draft with the same text, facts and picture. */
export const copyPost = (ctx: Context, id: string): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'post.edit')
    const post = await storedPost(tx, id)
    const { pattern, subjectType, subjectId, subjectTitle, article, link, facts, withheld } = post
    const { slots, body, disclosure, drafted, draftedHash, picture, title } = post
    return insert(tx, 'post.copied', {
      pattern,
      subjectType,
      subjectId,
      subjectTitle,
      article,
      link,
      facts,
      withheld,
      slots,
      body,
      disclosure,
      drafted,
      draftedHash,
      picture,
      title: `${title.slice(0, 150)} (copy)`,
    })
  })

type Given = Omit<
  typeof posts.$inferInsert,
  'orgId' | 'id' | 'writtenBy' | 'createdAt' | 'changedAt'
>

async function insert(tx: InTransaction, verb: string, given: Given): Promise<{ id: string }> {
  const id = newId()
  const made = { orgId: tx.org.id, id, writtenBy: tx.actor.id }
  await tx.db.insert(posts).values({ ...given, ...made, createdAt: tx.now, changedAt: tx.now })
  await record(tx, { verb, subject: { type: 'post', id } })
  return { id }
}
