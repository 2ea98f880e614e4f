/**
 * Where mail to a candidate leads. The address opens nothing by itself: the page behind it only offers to send a
 * login link to the mailbox that is known.
 */
export const portalAddress = (origin: string, organisation: string, candidateId: string): string =>
  `${origin}/portal/${organisation}?${new URLSearchParams({ for: candidateId })}`
