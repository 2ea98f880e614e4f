/** Identities at the provider of one organisation are apart from those at the same provider of another. */
export const keyInOrganisation = (orgId: string, issuer: string): string => `${orgId} ${issuer}`
