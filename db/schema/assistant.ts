import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { members } from './accounts.ts'
import {
  belongsTo,
  json,
  moment,
  money,
  rowVersion,
  tenant,
  tenantIndex,
  tenantKey,
  tenantUnique,
} from './columns.ts'

export const assistant = pgSchema('assistant')

/** What an endpoint was found to understand. */
export type StoredDialect = {
  format: 'json_schema' | 'json_object' | 'text'
  limit: 'max_completion_tokens' | 'max_tokens'
  temperature: boolean
  usage: boolean
}

/** The model an organisation writes with, one row each; without an address it is the operator's. Money in micro-dollars. */
export const endpoints = assistant.table(
  'endpoints',
  {
    ...tenant(),
    baseUrl: text('base_url').notNull().default(''),
    /** Encrypted with the installation's secret; empty where the endpoint asks for none. */
    sealedKey: text('sealed_key').notNull().default(''),
    model: text('model').notNull().default(''),
    /** Nothing is sent to a model outside the organisation's own network. */
    staysInside: boolean('stays_inside').notNull().default(false),
    /** Names, addresses and links are replaced before anything is sent. */
    redacts: boolean('redacts').notNull().default(true),
    concurrency: integer('concurrency').notNull().default(4),
    /** What may be spent in a calendar month (UTC); null for no limit. */
    monthlyBudget: money('monthly_budget'),
    /** The model that draws pictures, at the same address; empty or null where there is none. */
    imageModel: text('image_model'),
    /** What a picture costs. */
    imagePrice: money('image_price'),
    inputPrice: money('input_price').notNull().default(0),
    outputPrice: money('output_price').notNull().default(0),
    pricesVersion: integer('prices_version').notNull().default(1),
    /** Null until a probe or a call has found it out. */
    dialect: json<StoredDialect>('dialect'),
    probedAt: moment('probed_at'),
    finding: text('finding').notNull().default(''),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('endpoints_org', t),
    check('endpoints_concurrency', sql`${t.concurrency} between 1 and 100`),
    check('endpoints_budget', sql`${t.monthlyBudget} is null or ${t.monthlyBudget} >= 0`),
    check('endpoints_prices', sql`${t.inputPrice} >= 0 and ${t.outputPrice} >= 0`),
    check('endpoints_image_price', sql`${t.imagePrice} is null or ${t.imagePrice} >= 0`),
  ],
)

/** Whether personal data was replaced in what was sent, and how much of each kind. What stood there is kept nowhere. */
export type StoredRedaction = {
  on: boolean
  counts: Partial<Record<'person' | 'email' | 'phone' | 'link', number>>
}

/** Every request to a model: reserved at its worst price before it is sent, settled at what it used. */
export const calls = assistant.table(
  'calls',
  {
    ...tenant(),
    feature: text('feature').notNull(),
    prompt: text('prompt').notNull(),
    promptHash: text('prompt_hash').notNull(),
    host: text('host').notNull(),
    model: text('model').notNull(),
    memberId: uuid('member_id'),
    pricesVersion: integer('prices_version').notNull(),
    reserved: money('reserved').notNull(),
    inputTokens: integer('input_tokens'),
    outputTokens: integer('output_tokens'),
    /** The endpoint did not say what was used: tokens are reckoned from the length of the texts. */
    estimated: boolean('estimated').notNull().default(false),
    cost: money('cost'),
    latencyMs: integer('latency_ms'),
    firstTextMs: integer('first_text_ms'),
    attempts: integer('attempts').notNull().default(0),
    /** Null where the call went out before that was noted. */
    redaction: json<StoredRedaction>('redaction'),
    outcome: text('outcome', { enum: ['reserved', 'answered', 'cancelled', 'failed'] })
      .notNull()
      .default('reserved'),
    fault: text('fault').notNull().default(''),
    startedAt: moment('started_at').notNull(),
    settledAt: moment('settled_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('calls_started', t, t.startedAt, t.id),
    belongsTo(t, t.memberId, () => members),
    check('calls_outcome', sql`${t.outcome} in ('reserved','answered','cancelled','failed')`),
    check('calls_settled', sql`(${t.outcome} = 'reserved') = (${t.settledAt} is null)`),
  ],
)

/** A text a model writes for one part of something, as far as it has got; only `done` ones can be taken over. */
export const drafts = assistant.table(
  'drafts',
  {
    ...tenant(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    part: text('part').notNull(),
    state: text('state', { enum: ['writing', 'done', 'cancelled', 'failed'] }).notNull(),
    text: text('text').notNull().default(''),
    output: json<unknown>('output'),
    fault: text('fault').notNull().default(''),
    callId: uuid('call_id'),
    prompt: text('prompt').notNull(),
    promptHash: text('prompt_hash').notNull().default(''),
    /** Of `output` as the model gave it; empty once something was struck out of it. */
    outputHash: text('output_hash').notNull().default(''),
    model: text('model').notNull().default(''),
    startedBy: uuid('started_by').notNull(),
    startedAt: moment('started_at').notNull(),
    /** The last sign of life of what writes it. */
    beatAt: moment('beat_at').notNull(),
    endedAt: moment('ended_at'),
    cancelAskedAt: moment('cancel_asked_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('drafts_subject', t, t.subjectType, t.subjectId, t.part),
    belongsTo(t, t.startedBy, () => members),
    belongsTo(t, t.callId, () => calls),
    check('drafts_state', sql`${t.state} in ('writing','done','cancelled','failed')`),
    check('drafts_ended', sql`(${t.state} = 'writing') = (${t.endedAt} is null)`),
  ],
)
