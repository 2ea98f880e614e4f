import type { Sentences } from './sentences.ts'

export const identitySentences: Sentences = {
  'domain.added': ({ actor }) => `${actor} added an e-mail domain to prove`,
  'domain.verified': ({ actor }) => `${actor} found the proof of an e-mail domain`,
  'domain.failing': ({ actor }) => `${actor} no longer finds the proof of an e-mail domain`,
  'domain.lost': ({ actor }) => `${actor} took an e-mail domain for unverified`,
  'domain.removed': ({ actor }) => `${actor} removed an e-mail domain`,
  'identity-provider.connected': ({ actor }) => `${actor} connected the identity provider`,
  'identity-provider.changed': ({ actor }) => `${actor} changed the identity provider`,
  'identity-provider.required': ({ actor }) =>
    `${actor} asked members to come through the identity provider`,
  'identity-provider.made-optional': ({ actor }) =>
    `${actor} let members sign in by a code beside the identity provider`,
  'identity-provider.removed': ({ actor }) => `${actor} disconnected the identity provider`,
  'member.joined': ({ actor }) => `${actor} joined through the identity provider`,
  'member.came-by-mail': ({ actor }) =>
    `${actor} signed in by a code, past the identity provider, as owners can`,
}
