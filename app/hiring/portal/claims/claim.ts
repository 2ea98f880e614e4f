import { z } from 'zod'

export const claimKinds = ['application', 'note', 'file'] as const
export type ClaimKind = (typeof claimKinds)[number]

export type ClaimPart = {
  kind: ClaimKind
  id: string
  /** What was written, or what the file is called. */
  text: string
  /** Of a file: how large it is. */
  bytes: number | null
}

/** What was sent at one moment in the candidate’s name, and of which they are asked whether it is theirs. */
export type Claim = {
  candidacyId: string
  /** What was applied for. */
  title: string
  at: string
  /** The application before a note, and files last. */
  parts: ClaimPart[]
}

export const claimSchema = z.object({
  kind: z.enum(claimKinds),
  answer: z.enum(['mine', 'not-mine']),
})
