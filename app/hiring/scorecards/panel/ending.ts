import { z } from 'zod'

export const reasonSchema = z.string('Say why.').trim().min(1, 'Say why.').max(500)
