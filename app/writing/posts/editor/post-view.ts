import type { Context } from '#app/accounts/context.ts'
import { outputWords } from '#app/assistant/answers/kept-output.ts'
import { writtenMoment } from '#app/ui/time/moments.ts'
import { toWallTime } from '#app/ui/time/wall-time.ts'
import { toldFact } from '#app/writing/facts/told-fact.ts'
import { claimsOf } from '#app/writing/posts/checks/claim-findings.ts'
import { altOf } from '#app/writing/posts/background/wish.ts'
import { examinePost } from '#app/writing/posts/checks/examine.ts'
import { publishedText } from '#app/writing/posts/checks/disclosure.ts'
import type { SubjectCheck } from '#app/writing/posts/checks/subject-check.ts'
import type { FoundPost } from '#app/writing/posts/keeping/reading.server.ts'
import { findPattern } from '#app/writing/posts/patterns/library.ts'
import { sizes } from '#app/writing/posts/picture/sizes.ts'
import { subjectNames } from '#app/writing/posts/post.ts'
import { writeLittleText } from '#app/writing/posts/text/little-text.ts'
import { shareLink } from './share-link.ts'

type Surroundings = { ctx: Context; checks: readonly SubjectCheck[] }

/** A post as its editor shows it. */
export function viewOf(post: FoundPost, { ctx, checks }: Surroundings) {
  const { id, title, body, disclosure, state, version, mayEdit, picture } = post
  const posts = `/${ctx.org.slug}/posts`
  const text = publishedText(body, disclosure)
  const findings = examinePost(post, checks, ctx.now)
  const pattern = findPattern(post.pattern)
  const { width, height } = sizes[picture.size]
  const { timeZone } = ctx.actor
  return {
    posts,
    id,
    title,
    body,
    disclosure,
    state,
    version,
    mayEdit,
    text,
    findings,
    claims: claimsIn(text, post, ctx.now),
    here: `${posts}/${id}`,
    about: aboutOf(post),
    organisation: ctx.org.name,
    suggestion: post.suggestion && shownDraft(post.suggestion, post),
    source: sourceOf(post, ctx.actor.timeZone),
    pattern: pattern && { discloses: pattern.discloses ?? false },
    drafted: post.drafted !== null,
    blocked: findings.some(({ severity }) => severity === 'must'),
    littleText: writeLittleText(text),
    share: shareLink(text, post.link),
    picture: { address: pictureAddress(`${posts}/${id}`, post), alt: altOf(post), width, height },
    schedule: {
      at: post.scheduledAt,
      typed: post.scheduledAt ? toWallTime(post.scheduledAt, timeZone) : '',
      timeZone,
    },
  }
}

type Draft = NonNullable<FoundPost['suggestion']>

const shownDraft = (
  { text, asks, model, at, callId }: Draft,
  { replaced, outputs }: FoundPost,
) => ({
  text,
  asks,
  model,
  at,
  output: outputs.suggestion ? `Its ${outputWords(outputs.suggestion)}.` : '',
  replaced: replaced.get(callId) ?? '',
})

/** Who made the text that stands there, and whether it is still the one that the model gave. */
function sourceOf({ body, drafted, outputs, replaced }: FoundPost, timeZone: string): string {
  if (!drafted) return 'The text was made from its pattern, and by hand.'
  const day = writtenMoment(new Date(drafted.at), { locale: 'en-GB', timeZone }, 'date')
  const output = outputs.drafted ? `; ${outputWords(outputs.drafted)}` : ''
  const since = body === drafted.text ? '' : 'It was changed by hand since.'
  return [
    `The text was drafted by ${drafted.model} on ${day} (prompt ${drafted.promptHash.slice(0, 12)}${output}).`,
    since,
    replaced.get(drafted.callId) ?? '',
  ]
    .filter(Boolean)
    .join(' ')
}

const claimsIn = (text: string, { facts }: FoundPost, today: Date) =>
  claimsOf(text, facts, today).map(({ text: said, verdict, fact }) => {
    const known = facts.find(({ id }) => id === fact)
    return { text: said, verdict, rests: known ? toldFact(known, facts) : null }
  })

/** The version stands in the address, so that a changed picture is a new one. */
export const pictureAddress = (here: string, { version }: Pick<FoundPost, 'version'>): string =>
  `${here}/picture.png?v=${version}`

export function aboutOf({ pattern, subjectType, subjectTitle, writer }: FoundPost): string {
  const name = findPattern(pattern)?.name ?? 'Free text'
  const about = subjectType && `${subjectNames[subjectType].toLowerCase()} “${subjectTitle}”`
  return [name, about, `begun by ${writer}`].filter(Boolean).join(' · ')
}
