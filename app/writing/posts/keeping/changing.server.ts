import type { Context } from '#app/accounts/context.ts'
import { Invalid } from '#app/problems.ts'
import { refusePrivateFacts } from '#app/writing/posts/checks/guard.ts'
import { composePost } from '#app/writing/posts/patterns/compose.ts'
import { withNumbers } from '#app/writing/posts/patterns/fact-names.ts'
import { findPattern } from '#app/writing/posts/patterns/library.ts'
import type { OwnFact, PictureSettings, WrittenText } from '#app/writing/posts/post-forms.ts'
import { withPlainLetters } from '#app/writing/posts/text/styled-letters.ts'
import { transaction } from '#db/connection.server.ts'
import { change, openPost } from './seat.server.ts'

type Versioned<Input> = Input & { id: string; version: number }

/** Saves the text. One that tells what is not public is refused; a changed text is a draft again. */
export const changeText = (
  ctx: Context,
  { id, version, ...text }: Versioned<WrittenText>,
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const post = await openPost(tx, id)
    refusePrivateFacts(post, { body: text.body })
    const same = post.body === text.body && post.disclosure === text.disclosure
    const readyAt = same ? post.readyAt : null
    await change(tx, id, { verb: 'post.changed', version, set: { ...text, readyAt } })
  })

/** Puts plain letters in the place of signs that only look bold or italic. */
export const makeLettersPlain = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const post = await openPost(tx, id)
    const body = withPlainLetters(post.body)
    refusePrivateFacts(post, { body })
    if (body !== post.body) await change(tx, id, { verb: 'post.changed', set: { body } })
  })

/** Fills the pattern anew: the text becomes what the pattern makes of the slots. */
export const fillPattern = (
  ctx: Context,
  { id, version, slots }: Versioned<{ slots: Record<string, string> }>,
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const post = await openPost(tx, id)
    const pattern = findPattern(post.pattern)
    if (!pattern) throw new Invalid('The pattern of this post is gone. Write on in its text.')
    const filled = Object.fromEntries(
      Object.entries(slots).map(([key, typed]) => [key, withNumbers(typed, post.facts)]),
    )
    const { text: body } = composePost(pattern, filled, post.facts)
    refusePrivateFacts(post, { ...filled, '': body })
    await change(tx, id, {
      verb: 'post.filled',
      version,
      set: { slots: filled, body, readyAt: null },
    })
  })

/** Adds a public fact that a member vouches for, with its source. */
export const addFact = (ctx: Context, id: string, given: OwnFact): Promise<void> =>
  transaction(ctx, async (tx) => {
    const post = await openPost(tx, id)
    const { label, value, unit, source } = given
    refusePrivateFacts(post, { label, value: `${value} ${unit}`, source })
    const number = Number(value.replaceAll(/[\s,']/g, ''))
    const last = Math.max(0, ...post.facts.map((fact) => Number(fact.id.slice(1)) || 0))
    const hidden = Math.max(0, ...post.withheld.map((fact) => Number(fact.id.slice(1)) || 0))
    const fact = {
      id: `F${Math.max(last, hidden) + 1}`,
      label,
      unit,
      source,
      public: true,
      value: Number.isFinite(number) && value.trim() !== '' ? number : value,
      text: `${label}: ${value} ${unit}`.trim(),
      confidence: `given by ${tx.actor.name}`,
    }
    await change(tx, id, { verb: 'post.fact-added', set: { facts: [...post.facts, fact] } })
  })

/** Saves what the picture shows and its words for those who do not see it. */
export const changePicture = (
  ctx: Context,
  { id, version, ...picture }: Versioned<PictureSettings>,
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const post = await openPost(tx, id)
    const { headline, figure, caption, alt } = picture
    refusePrivateFacts(post, { headline, figure, caption, alt })
    await change(tx, id, { verb: 'post.pictured', version, set: { picture } })
  })
