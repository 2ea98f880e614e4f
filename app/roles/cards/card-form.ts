import { z } from 'zod'
import type { Level } from '#app/roles/competencies.ts'
import type { RoleCard } from '#app/roles/role-cards.ts'

const lines = (most: number) =>
  z
    .string()
    .max(6000)
    .default('')
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .pipe(
      z
        .array(z.string().min(10, 'Each line needs at least ten characters.').max(240))
        .max(most, `At most ${most} lines.`),
    )

/** A rated competency as one row of the form; a row without a key is left out. */
const weighted = z.object({
  key: z.string().max(80).optional(),
  weight: z.number().int().min(1).max(5).optional(),
})

const rows = z
  .array(weighted)
  .default([])
  .transform((list) =>
    list.flatMap(({ key, weight }) => (key ? [{ key, weight: weight ?? 1 }] : [])),
  )

/** What the page that edits one level of a card posts. */
export const cardForm = z.object({
  number: z.number().int().min(1),
  name: z.string().trim().min(4).max(80),
  mission: z.string().trim().min(10).max(240),
  title: z.string().trim().min(4).max(80),
  scope: z.string().trim().min(10).max(240),
  responsibilities: lines(6),
  mustHaves: lines(7),
  niceToHaves: lines(4),
  minimum: z.string().trim().min(10).max(240),
  examples: lines(5),
  moments: lines(6),
  stack: z
    .string()
    .max(700)
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((tool) => tool.trim())
        .filter(Boolean),
    ),
  must: rows,
  nice: rows,
  reason: z.string().trim().min(3, 'Say what you changed and why.').max(300),
})

export type CardForm = z.output<typeof cardForm>

/** The card with one level and what all levels share replaced by what was typed. */
export function changedCard(card: RoleCard, level: Level, form: CardForm): RoleCard {
  const { name, mission, title, scope, responsibilities, mustHaves, niceToHaves, minimum } = form
  return {
    ...card,
    name,
    mission,
    stack: form.stack,
    useCases: { ...card.useCases, examples: form.examples },
    dayToDay: { ...card.dayToDay, moments: form.moments },
    competencies: { must: form.must, nice: form.nice },
    levels: {
      ...card.levels,
      [level]: { title, scope, responsibilities, mustHaves, niceToHaves, minimum },
    },
  }
}
