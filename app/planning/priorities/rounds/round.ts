import { z } from 'zod'
import { line, requiredLine, requiredParagraphs } from '#app/http/typed-text.ts'
import type { Criterion } from '#app/planning/priorities/methods/criteria.ts'
import { allowed, refused, type Verdict } from '#app/problems.ts'

export const mostRated = 40
export const mostRaters = 30

const some = (most: number, none: string, tooMany: string) =>
  z.array(z.string().max(60)).min(1, none).max(most, tooMany).prefault([])

export const newRoundSchema = z.object({
  title: requiredLine(100, 'Give the round a title.'),
  criteria: some(20, 'Choose one criterion at least.', 'That is too many.'),
  useCases: some(
    mostRated,
    'Choose two use cases at least.',
    `Choose ${mostRated} use cases at most: people rate more carefully when it is short.`,
  ).refine((list) => list.length > 1, 'Choose two use cases at least.'),
  raters: some(
    mostRaters,
    'Invite two people at least.',
    `Invite ${mostRaters} people at most.`,
  ).refine(
    (list) => list.length > 1,
    'Invite two people at least: one alone agrees with everybody.',
  ),
})

export type NewRound = z.infer<typeof newRoundSchema>

export const ratingsSchema = z.object({
  step: z.enum(['keep', 'hand-in']).default('keep'),
  ratings: z
    .array(
      z.object({
        useCase: z.string(),
        criterion: z.string().max(60),
        value: z.coerce.number('Give a number.').optional(),
        comment: line(200).default(''),
      }),
    )
    .max(mostRated * 20)
    .default([]),
})

export type TypedRating = z.infer<typeof ratingsSchema>['ratings'][number]

/** What is wrong with the ratings, by field. */
export function ratingErrors(
  typed: readonly TypedRating[],
  criteria: readonly Criterion[],
): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const [i, { criterion, value, comment }] of typed.entries()) {
    const found = criteria.find(({ key }) => key === criterion)
    if (value === undefined && comment !== '')
      errors[`ratings[${i}].value`] = ['Give a number beside the reason.']
    if (!found || value === undefined) continue
    const [low, high] = [Math.min(found.worst, found.best), Math.max(found.worst, found.best)]
    if (value < low || value > high)
      errors[`ratings[${i}].value`] = [`Between ${low} and ${high}, please.`]
  }
  return errors
}

type Ended = { reveal: unknown; cancellation: unknown }

/** Whether people can still rate, be invited, or the round be revealed or called off. */
export const stillOpen = ({ reveal, cancellation }: Ended): Verdict =>
  reveal
    ? refused('The ratings were revealed: they stay as they are.')
    : cancellation
      ? refused('The round was cancelled: nothing in it changes any more.')
      : allowed

/** Opening the ratings before everybody has handed them in wants a reason. */
export const revealSchema = z.object({ reason: line(300).default('') })

export const cancellationSchema = z.object({
  reason: requiredParagraphs(500, 'Say why the round is cancelled: whoever was asked reads it.'),
})

export const invitationSchema = z.object({
  raters: some(mostRaters, 'Choose somebody to invite.', `Invite ${mostRaters} people at most.`),
})
