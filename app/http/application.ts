import type { FileStorage } from '@remix-run/file-storage'
import { createContext } from 'react-router'
import type { Database } from '#db/connection.server.ts'
import type { TextRecords } from './outgoing/text-records.server.ts'

/** The operator's language model, reached by the protocol of OpenAI, and what each organisation may spend on it. */
export type ModelEndpoint = {
  baseUrl: string
  key: string
  model: string
  /** Fetches from wherever the operator's model is, private networks included. */
  outgoing: typeof fetch
  /** Micro-dollars per million tokens. */
  prices: { input: number; output: number }
  /** The model that draws pictures, empty where there is none, and what one costs in micro-dollars. */
  imageModel: string
  imagePrice: number
  /** Micro-dollars per organisation and month; null where nothing limits it. */
  monthlyBudget: number | null
}

/** The Stripe account that charges organisations, and what it calls the plans. */
export type StripeAccount = {
  secretKey: string
  webhookSecret: string
  prices: { team: string; business: string }
  /** Where Stripe's API is, when it is not where Stripe is. */
  apiUrl?: string | undefined
}

/** Mail to any name at this domain is told to us, signed with this secret. */
export type InboundMailbox = { secret: string; domain: string }

/** What the running application offers to verbs beside the database. */
export type Services = {
  secret: string
  origin: string
  /** The address mail comes from, as `Name <address>`. */
  mailFrom: string
  files: FileStorage
  /** Fetches from addresses that people typed: no private ones unless the operator allows it, no redirects. */
  outgoing: typeof fetch
  /** The TXT records of a name, for the proof that a domain is somebody's own. */
  textRecords: TextRecords
  /** The operator's model, for organisations that name none. */
  model: ModelEndpoint | null
  /** Who charges organisations; without one everything is allowed to everybody. */
  stripe?: StripeAccount | null
  /** How answers to our mails come in, where a mail service tells of them. */
  inboundMail?: InboundMailbox | null
  /** The browser that prints PDF files, where the operator names one; else the system's is looked for. */
  chromium?: string | undefined
}

/** The running application as requests see it. */
export type Application = {
  database: Database
  services: Services
  clock: () => Date
  /** Anyone may enter the sample organisation; only on this machine. */
  demo: boolean
  /** Mail is shown on the outbox page because no mail server is configured. */
  localMail: boolean
  schemaVersion: string
  identityProvider: { issuer: string; clientId: string; clientSecret: string; name: string } | null
  allowPrivateAddresses: boolean
}

export const applicationContext = createContext<Application>()

/** The pattern of the route that answers, such as `/:org/openings`; empty where none of them had anything to do. */
export const routePatternContext = createContext('')

export type RequestFacts = { address: string; nonce: string }

export const requestFactsContext = createContext<RequestFacts>()
