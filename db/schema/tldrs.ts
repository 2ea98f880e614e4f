import { sql } from 'drizzle-orm'
import { boolean, check, integer, text, uuid } from 'drizzle-orm/pg-core'
import { members } from './accounts.ts'
import { belongsTo, json, moment, rowVersion, tenant, tenantIndex, tenantKey } from './columns.ts'
import { writing } from './documents.ts'

/** A sentence of the source that a TLDR rests on; `start` counts UTF-16 units of the source. */
export type StoredEvidence = {
  text: string
  start: number
  section: string
  number: number
  reasons: string[]
}

/** One or two sentences that keep the point of a text, with the text as it was read. */
export const tldrs = writing.table(
  'tldrs',
  {
    ...tenant(),
    title: text('title').notNull(),
    /** Pasted text and files have no subject; everything else lives on another floor and is a type and an id. */
    sourceType: text('source_type', {
      enum: ['text', 'file', 'use-case', 'roadmap', 'opening', 'story', 'debrief', 'document'],
    }).notNull(),
    subjectId: uuid('subject_id'),
    /** Name of the file, or of the subject when it was read. */
    sourceName: text('source_name').notNull(),
    source: text('source').notNull(),
    /** Whether the file held more than can be read. */
    cut: boolean('cut').notNull().default(false),
    wordsRead: integer('words_read').notNull(),
    wordsTotal: integer('words_total').notNull(),
    sections: integer('sections').notNull(),
    evidence: json<StoredEvidence[]>('evidence').notNull(),
    body: text('body').notNull(),
    /** Who wrote the words that stand there now. */
    writtenBy: text('written_by', { enum: ['extract', 'person', 'model'] })
      .notNull()
      .default('extract'),
    /** The model that wrote them, if one did. */
    model: text('model').notNull().default(''),
    madeBy: uuid('made_by').notNull(),
    madeAt: moment('made_at').notNull(),
    changedBy: uuid('changed_by').notNull(),
    changedAt: moment('changed_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('tldrs_made', t, t.madeAt, t.id),
    tenantIndex('tldrs_subject', t, t.sourceType, t.subjectId),
    belongsTo(t, t.madeBy, () => members),
    belongsTo(t, t.changedBy, () => members),
    check(
      'tldrs_source_type',
      sql`${t.sourceType} in ('text','file','use-case','roadmap','opening','story','debrief','document')`,
    ),
    check('tldrs_subject_id', sql`(${t.sourceType} in ('text','file')) = (${t.subjectId} is null)`),
    check('tldrs_written_by', sql`${t.writtenBy} in ('extract','person','model')`),
  ],
)

/** What a model made of the evidence; nothing of it counts before a person takes it. */
export const tldrRewrites = writing.table(
  'tldr_rewrites',
  {
    ...tenant(),
    tldrId: uuid('tldr_id').notNull(),
    text: text('text').notNull(),
    /** Ids of the evidence (E1, E2 …) that the model says it rests on. */
    cites: json<string[]>('cites').notNull(),
    questions: json<string[]>('questions').notNull(),
    callId: uuid('call_id').notNull(),
    prompt: text('prompt').notNull(),
    promptHash: text('prompt_hash').notNull(),
    /** Of text, cites and questions as they were kept; empty once something was struck out of them. */
    outputHash: text('output_hash').notNull().default(''),
    model: text('model').notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: moment('asked_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('tldr_rewrites_tldr', t, t.tldrId, t.askedAt),
    belongsTo(t, t.tldrId, () => tldrs),
    belongsTo(t, t.askedBy, () => members),
  ],
)
