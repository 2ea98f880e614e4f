import type { Context } from '#app/accounts/context.ts'
import type { NewOpening } from '#app/hiring/openings/opening.ts'
import { openOpening } from '#app/hiring/openings/openings.server.ts'

export const denverOpening: NewOpening = {
  role: 'ml-engineer',
  level: 'L3',
  headcount: 1,
  employmentType: 'full-time',
  places: [{ country: 'US', region: 'CO', city: 'Denver' }],
  pay: { min: 150_000, max: 190_000, currency: 'USD', period: 'year' },
  useCases: ['Forecast demand for 2,300 shops'],
  contact: 'people@example.test',
}

/** Opens an opening from the library, managed by whoever `ctx` is. */
export const addOpening = (
  ctx: Context,
  change: Partial<NewOpening> = {},
): Promise<{ id: string }> => openOpening(ctx, { ...denverOpening, ...change })
