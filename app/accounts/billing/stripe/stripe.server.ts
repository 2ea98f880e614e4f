import { Stripe } from 'stripe'
import type { Services, StripeAccount } from '#app/http/application.ts'
import { Invalid, Problem, Unprocessable } from '#app/problems.ts'

const clients = new WeakMap<StripeAccount, Stripe>()

/** How long one request to Stripe may take, and how often it is tried again; the key makes a second try harmless. */
const timeout = 10_000
const maxNetworkRetries = 2

/** The client of this installation's account. Where there is none, nobody pays for anything. */
export function stripeOf({ stripe: account }: Pick<Services, 'stripe'>): Stripe {
  if (!account) throw new Unprocessable('Nobody is charged on this installation.')
  const client = clients.get(account) ?? open(account)
  clients.set(account, client)
  return client
}

function open({ secretKey, apiUrl }: StripeAccount): Stripe {
  const url = apiUrl === undefined ? null : new URL(apiUrl)
  return new Stripe(secretKey, {
    timeout,
    maxNetworkRetries,
    telemetry: false,
    ...(url && {
      host: url.hostname,
      port: url.port || (url.protocol === 'https:' ? 443 : 80),
      protocol: url.protocol === 'https:' ? ('https' as const) : ('http' as const),
    }),
  })
}

/** Asks Stripe on behalf of somebody who waits; what goes wrong is said in words they can act on. Never in a transaction. */
export async function askStripe<T>(
  services: Pick<Services, 'stripe'>,
  question: (stripe: Stripe) => Promise<T>,
): Promise<T> {
  const stripe = stripeOf(services)
  try {
    return await question(stripe)
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode !== 404)
      throw new Invalid(error.message)
    if (error instanceof Stripe.errors.StripeCardError) throw new Invalid(error.message)
    if (error instanceof Stripe.errors.StripeError) throw unreachable()
    throw error
  }
}

const unreachable = () =>
  new Problem(
    503,
    'Stripe does not answer',
    'Payments cannot be reached right now. Nothing was changed and nothing was charged. Try again in a few minutes.',
  )
