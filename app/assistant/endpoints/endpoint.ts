import type { Dialect } from './dialect.ts'
import type { Prices } from './cost.ts'

/** The model an organisation's prompts go to, wherever it was named. */
export type Endpoint = {
  source: 'organisation' | 'operator'
  baseUrl: string
  host: string
  model: string
  /** It stands outside the organisation's own network. */
  external: boolean
  staysInside: boolean
  outgoing: typeof fetch
  redacts: boolean
  concurrency: number
  monthlyBudget: number | null
  prices: Prices
  /** The model that draws pictures, empty where there is none, and what one costs in micro-dollars. */
  imageModel: string
  imagePrice: number
  pricesVersion: number
  dialect: Dialect | null
}

/** The same endpoint as it is asked for pictures; null where it names no model for them. */
export const forPictures = (endpoint: Endpoint): Endpoint | null =>
  endpoint.imageModel === '' ? null : { ...endpoint, model: endpoint.imageModel, dialect: null }

/** What becomes of personal data in a text that goes to the model, for whoever is about to send one. */
export const privacyWords = ({ redacts }: Pick<Endpoint, 'redacts'>): string =>
  redacts
    ? 'Names of candidates, e-mail addresses, phone numbers and links are replaced before that; all but links come back in the answer.'
    : 'Personal data in it is sent as it stands.'

const numbers = '(?:\\.\\d+)'
const inner = new RegExp(
  [
    'localhost',
    '.*\\.(?:localhost|local|internal|lan|home\\.arpa)',
    `(?:10|127)${numbers}{3}`,
    `(?:192\\.168|169\\.254|172\\.(?:1[6-9]|2\\d|3[01]))${numbers}{2}`,
    '\\[(?:::1|f[cd][0-9a-f]{2}:.*|fe80:.*)\\]',
  ]
    .map((one) => `^${one}$`)
    .join('|'),
  'i',
)

/** Whether an address is outside one's own network, as far as its name tells. */
export const isExternal = (baseUrl: string): boolean => !inner.test(new URL(baseUrl).hostname)

export const hostOf = (baseUrl: string): string => new URL(baseUrl).host
