import { isMailAddress } from '#app/mail/address.ts'

/**
 * The one mailbox a typed address stands for, in one spelling, or null where it is not exactly one.
 * What is checked here is what mail goes to and what the account is found by.
 */
export function mailboxOf(typed: string): string | null {
  const spelled = typed.trim().normalize('NFC').toLowerCase()
  return isMailAddress(spelled) ? spelled : null
}

/** A name to start with, until the person gives their own. */
export const nameFromAddress = (email: string): string =>
  email
    .split('@', 1)
    .join('')
    .replace(/\+.*/, '')
    .split(/[._-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ') || email
