import { join } from 'node:path'
import type { Environment } from './env.server.ts'
import { openStorage } from './files/storage.server.ts'
import type { InboundMailbox, ModelEndpoint, Services, StripeAccount } from './http/application.ts'
import { outgoingFetch } from './http/outgoing/outgoing-fetch.server.ts'
import { textRecords } from './http/outgoing/text-records.server.ts'

/** What every process of the application offers to verbs beside the database. */
export function openServices(environment: Environment): Services {
  return {
    secret: environment.SECRET,
    origin: environment.PUBLIC_ORIGIN,
    mailFrom: environment.MAIL_FROM,
    files: openStorage(join(environment.DATA_DIR, 'files')),
    outgoing: outgoingFetch({ allowPrivate: environment.ALLOW_PRIVATE_ADDRESSES }),
    textRecords: textRecords(environment.DNS_SERVERS),
    model: operatorModel(environment),
    stripe: stripeAccount(environment),
    inboundMail: inboundMailbox(environment),
    chromium: environment.CHROMIUM_PATH,
  }
}

/** All of these are set, or none is. */
function stripeAccount(environment: Environment): StripeAccount | null {
  const {
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_PRICE_TEAM: team,
    STRIPE_PRICE_BUSINESS: business,
    STRIPE_API_URL: apiUrl,
  } = environment
  if (!secretKey || !webhookSecret || !team || !business) return null
  return { secretKey, webhookSecret, prices: { team, business }, apiUrl }
}

/** Both are set, or neither is. */
function inboundMailbox({
  INBOUND_MAIL_SECRET: secret,
  INBOUND_MAIL_DOMAIN: domain,
}: Environment): InboundMailbox | null {
  return secret && domain ? { secret, domain } : null
}

/** A key or an address names the operator's model; an address alone is a model that asks for no key. */
export function operatorModel(environment: Environment): ModelEndpoint | null {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = environment
  if (!key && !baseUrl) return null
  const { OPENAI_INPUT_PRICE: input, OPENAI_OUTPUT_PRICE: output } = environment
  const budget = environment.OPENAI_MONTHLY_BUDGET
  return {
    baseUrl: baseUrl ?? 'https://api.openai.com/v1',
    key: key ?? '',
    model,
    outgoing: outgoingFetch({ allowPrivate: true }),
    prices: { input: micro(input), output: micro(output) },
    imageModel: environment.OPENAI_IMAGE_MODEL,
    imagePrice: micro(environment.OPENAI_IMAGE_PRICE),
    monthlyBudget: budget === undefined ? null : micro(budget),
  }
}

const micro = (dollars: number) => Math.round(dollars * 1_000_000)
