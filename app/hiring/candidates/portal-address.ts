import { hostCookieName, readCookie } from '#app/accounts/sessions/cookies.ts'

/**
 * Where mail to a candidate leads. The address opens nothing by itself: the page behind it only offers to send a
 * login link to the mailbox that is known.
 */
export const portalAddress = (origin: string, organisation: string, candidateId: string): string =>
  `${origin}/portal/${organisation}?${new URLSearchParams({ for: candidateId })}`

/** The cookie of one organisation's portal: two organisations are two separate spaces. */
export const portalCookie = (organisationId: string): string =>
  `groundwork-portal-${organisationId}`

/** The portal session that a browser shows to an organisation, if it has one there. */
export const portalTokenIn = (
  cookies: string | null,
  { origin, orgId }: { origin: string; orgId: string },
): string | null => readCookie(cookies, hostCookieName(origin, portalCookie(orgId)))
