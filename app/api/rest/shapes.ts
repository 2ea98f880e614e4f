import { z } from 'zod'

/** Parts that many answers share. */
export const id = z.uuid().meta({ description: 'An id.' })
export const moment = z.iso.datetime({ offset: true })
export const day = z.iso.date()
export const version = z
  .int()
  .min(1)
  .max(2_147_483_647)
  .meta({ description: 'The version you read. Another one in the meantime is a conflict.' })

export const made = z.object({ id })

const cursor = z
  .string()
  .min(1)
  .max(300)
  .optional()
  .meta({ description: 'Where the page begins: `next` of the page before.' })

/** For lists that are cut to pages of the size asked for. */
export const paged = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: cursor,
})

/** For lists that have pages of a size of their own. */
export const continued = z.object({ after: cursor })

export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'Ask with `after` for what follows.' }),
  })
