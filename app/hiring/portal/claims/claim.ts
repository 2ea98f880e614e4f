import { z } from 'zod'

export const claimKinds = ['application', 'note', 'file'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** Something that was sent in the candidate’s name, and of which they are asked whether it is theirs. */
export type Claim = {
  kind: ClaimKind
  id: string
  /** What was applied for. */
  title: string
  /** What was written, or what the file is called. */
  text: string
  at: string
}

export const claimSchema = z.object({
  kind: z.enum(claimKinds),
  answer: z.enum(['mine', 'not-mine']),
})
