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
  'identity-provider.prepared': ({ actor }) =>
    `${actor} prepared an identity provider, which lets nobody in until an owner confirms it`,
  'identity-provider.preparation-withdrawn': ({ actor, name }) =>
    `${actor} withdrew the identity provider that ${name('preparedBy')} had prepared`,
  'identity-provider.preparation-confirmed': ({ actor, name }) =>
    `${actor} confirmed the identity provider that ${name('preparedBy')} had prepared, and put it in force`,
  'identity-provider.confirmed': ({ actor }) =>
    `${actor} came in through the identity provider, which opens their place as an owner from now on`,
  'member.joined': ({ actor }) => `${actor} joined through the identity provider`,
  'member.came-by-mail': ({ actor }) =>
    `${actor} signed in by a code, past the identity provider, as owners can`,
  'directory.person-added': ({ actor }) => `${actor} took somebody over from the directory`,
  'directory.person-changed': ({ actor }) => `${actor} changed somebody as the directory said`,
  'directory.person-reactivated': ({ actor }) =>
    `${actor} made somebody a member again as the directory said`,
  'directory.person-deactivated': ({ actor }) =>
    `${actor} ended a membership as the directory said`,
  'directory.person-removed': ({ actor }) => `${actor} removed somebody from the directory`,
  'directory.group-added': ({ actor }) => `${actor} took a group over from the directory`,
  'directory.group-changed': ({ actor }) => `${actor} changed a group as the directory said`,
  'directory.group-removed': ({ actor }) => `${actor} removed a group of the directory`,
  'directory.group-mapped': ({ actor }) => `${actor} changed what a group of the directory may do`,
}
