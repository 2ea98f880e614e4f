import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const flag = z.enum(['0', '1']).transform((value) => value === '1')
const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin)

const nameServers = z
  .string()
  .regex(/^[\da-f.:[\]]+(\s*,\s*[\da-f.:[\]]+)*$/i, 'give addresses, with commas between them')
  .transform((list) => list.split(',').map((server) => server.trim()))

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_ORIGIN: origin.optional(),
  TRUST_PROXY: flag.default(false),
  SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  DEMO: flag.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Groundwork <groundwork@localhost>'),
  AUDIT_MAIL: z.email().optional(),
  INBOUND_MAIL_SECRET: z
    .string()
    .regex(/^(whsec_)?[A-Za-z0-9+/]{32,}={0,2}$/, 'needs whsec_ and at least 24 bytes in base64')
    .optional(),
  INBOUND_MAIL_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'needs a domain such as in.example.com')
    .max(180)
    .optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('your identity provider'),
  ALLOW_PRIVATE_ADDRESSES: flag.default(false),
  DNS_SERVERS: nameServers.default([]),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  OPENAI_MODEL: z.string().default('gpt-5-mini'),
  OPENAI_IMAGE_MODEL: z.string().trim().max(120, 'use at most 120 characters').default(''),
  OPENAI_IMAGE_PRICE: z.coerce.number().min(0).default(0),
  OPENAI_INPUT_PRICE: z.coerce.number().min(0).default(0),
  OPENAI_OUTPUT_PRICE: z.coerce.number().min(0).default(0),
  OPENAI_MONTHLY_BUDGET: z.coerce.number().min(0).optional(),
  METRICS_TOKEN: z.string().min(16, 'needs at least 16 characters').optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  STRIPE_PRICE_TEAM: z.string().optional(),
  STRIPE_PRICE_BUSINESS: z.string().optional(),
  STRIPE_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  CHROMIUM_PATH: z.string().optional(),
  WORKER: flag.optional(),
})

type Values = z.infer<typeof environmentSchema>

export type Environment = Omit<Values, 'SECRET' | 'DEMO' | 'PUBLIC_ORIGIN' | 'WORKER'> & {
  SECRET: string
  DEMO: boolean
  PUBLIC_ORIGIN: string
  /** Whether this process also carries out jobs; off where `npm run worker` runs apart. */
  WORKER: boolean
}

const loopback = ['localhost', '127.0.0.1', '::1', '[::1]']

/** React and others look for mistakes on every request, at several times the cost, unless told that nobody debugs. */
export function assumeProduction(): void {
  process.env.NODE_ENV ??= 'production'
}

/** Reads and checks the environment. Throws one clear line per bad value. */
export function readEnvironment(
  source: Record<string, string | undefined> = process.env,
): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    )
  }
  const values = parsed.data
  checkOidc(values)
  checkStripe(values)
  checkInboundMail(values)
  const publicOrigin = values.PUBLIC_ORIGIN ?? `http://localhost:${values.PORT}`
  const local = loopback.includes(new URL(publicOrigin).hostname) && loopback.includes(values.HOST)
  return {
    ...values,
    DATA_DIR: resolve(values.DATA_DIR),
    PUBLIC_ORIGIN: publicOrigin,
    DEMO: demoMode(values, local),
    SECRET: values.SECRET ?? embeddedSecret(values),
    WORKER: values.WORKER ?? true,
  }
}

function demoMode(values: Values, local: boolean): boolean {
  if (values.DEMO && !local)
    throw new Error(
      'DEMO: is only for a loopback HOST and PUBLIC_ORIGIN, because it lets anyone in',
    )
  return values.DEMO ?? (local && values.DATABASE_URL === undefined)
}

function checkInboundMail(values: Values) {
  if (!values.INBOUND_MAIL_SECRET === !values.INBOUND_MAIL_DOMAIN) return
  throw new Error('INBOUND_MAIL_SECRET and INBOUND_MAIL_DOMAIN: set both or none')
}

function checkOidc(values: Values) {
  const given = [values.OIDC_ISSUER, values.OIDC_CLIENT_ID, values.OIDC_CLIENT_SECRET].filter(
    Boolean,
  ).length
  if (given !== 0 && given !== 3) {
    throw new Error('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all three or none')
  }
  if (values.OIDC_ISSUER?.startsWith('http:') && !values.ALLOW_PRIVATE_ADDRESSES) {
    throw new Error('OIDC_ISSUER: must be https, or http with ALLOW_PRIVATE_ADDRESSES=1')
  }
}

function checkStripe(values: Values) {
  const given = [
    values.STRIPE_SECRET_KEY,
    values.STRIPE_WEBHOOK_SECRET,
    values.STRIPE_PRICE_TEAM,
    values.STRIPE_PRICE_BUSINESS,
  ].filter(Boolean).length
  if (given !== 0 && given !== 4) {
    throw new Error(
      'STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_PRICE_TEAM and STRIPE_PRICE_BUSINESS: set all four or none',
    )
  }
}

function embeddedSecret(values: Values): string {
  if (values.DATABASE_URL)
    throw new Error('SECRET: is required with DATABASE_URL (at least 32 random characters)')
  const directory = resolve(values.DATA_DIR)
  const path = join(directory, 'secret')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(path, 'utf8').trim()
}
