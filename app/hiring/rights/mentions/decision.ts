import { z } from 'zod'

export const decisionSchema = z.object({ decision: z.enum(['struck', 'left']) })
export type Decision = z.infer<typeof decisionSchema>['decision']
