import { join } from 'node:path'
import type { Environment } from './env.server.ts'
import { openStorage } from './files/storage.server.ts'
import type { ModelEndpoint, Services } from './http/application.ts'
import { outgoingFetch } from './http/outgoing/outgoing-fetch.server.ts'

/** What every process of the application offers to verbs beside the database. */
export function openServices(environment: Environment): Services {
  return {
    secret: environment.SECRET,
    origin: environment.PUBLIC_ORIGIN,
    files: openStorage(join(environment.DATA_DIR, 'files')),
    outgoing: outgoingFetch({ allowPrivate: environment.ALLOW_PRIVATE_ADDRESSES }),
    model: operatorModel(environment),
    chromium: environment.CHROMIUM_PATH,
  }
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
    monthlyBudget: budget === undefined ? null : micro(budget),
  }
}

const micro = (dollars: number) => Math.round(dollars * 1_000_000)
