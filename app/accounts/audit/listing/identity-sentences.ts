import type { Sentences } from './sentences.ts'

export const identitySentences: Sentences = {
  'domain.added': ({ actor }) => `${actor} added an e-mail domain to prove`,
  'domain.verified': ({ actor }) => `${actor} found the proof of an e-mail domain`,
  'domain.failing': ({ actor }) => `${actor} no longer finds the proof of an e-mail domain`,
  'domain.lost': ({ actor }) => `${actor} took an e-mail domain for unverified`,
  'domain.removed': ({ actor }) => `${actor} removed an e-mail domain`,
}
