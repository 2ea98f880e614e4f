import { openSealedText, sealText } from '#app/mail/sealed-text.server.ts'

const purpose = (orgId: string) => `identity provider ${orgId}`

/** Encrypts the secret of a provider for its organisation alone. */
export const sealSecret = (secret: string, orgId: string, clientSecret: string): string =>
  sealText(secret, purpose(orgId), clientSecret)

/** The secret to show the provider. Throws where it was sealed with another secret of ours. */
export const openSecret = (secret: string, row: { orgId: string; sealedSecret: string }): string =>
  openSealedText(secret, purpose(row.orgId), row.sealedSecret)
