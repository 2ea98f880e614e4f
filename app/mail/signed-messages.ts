import { Webhook, WebhookVerificationError } from 'standardwebhooks'

export type SignedMessage = { id: string; at: Date; body: string }

/** The signature of Standard Webhooks over a message, its id and the time of sending. */
export const signMessage = (secret: string, { id, at, body }: SignedMessage): string =>
  new Webhook(secret).sign(id, at, body)

/** Whether a message was signed with the secret; a time that is more than five minutes off counts as not signed. */
export function isSigned(secret: string, body: string, headers: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(body, headers, { jsonParse: false })
    return true
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false
    throw error
  }
}
