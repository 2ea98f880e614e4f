import { sql } from 'drizzle-orm'
import { boolean, check, text, uuid } from 'drizzle-orm/pg-core'
import { members } from './accounts.ts'
import { belongsTo, json, moment, rowVersion, tenant, tenantIndex, tenantKey } from './columns.ts'
import { writing } from './documents.ts'
import { files } from './files.ts'

/** A fact as it was when a post was begun; see the facts of writing for what each part says. */
type StoredFact = {
  id: string
  label: string
  value: number | string
  unit: string
  text: string
  source: string
  confidence: string
  public: boolean
  formula?: string
}

type StoredPicture = {
  size: 'wide' | 'tall' | 'square'
  headline: string
  figure: string
  caption: string
  alt: string
}

/** What a model wrote, and how it came to be. */
type StoredDraft = {
  text: string
  /** What it supposed, and what it wants its author to answer. */
  asks: string[]
  model: string
  prompt: string
  promptHash: string
  callId: string
  at: string
}

/** Where the background of a picture comes from: the words as they were sent, and who asked which model for it. */
type StoredBackground = {
  words: string
  model: string
  host: string
  promptHash: string
  callId: string
  at: string
  by: string
}

/** A LinkedIn post; what it is about lives on other floors, so the subject is a type and an id. */
export const posts = writing.table(
  'posts',
  {
    ...tenant(),
    /** Key of the pattern it was begun from. */
    pattern: text('pattern').notNull(),
    /** What the writers call it; nobody else reads it. */
    title: text('title').notNull(),
    subjectType: text('subject_type', {
      enum: ['article', 'use-case', 'roadmap', 'opening', 'story', 'debrief', 'document'],
    }),
    subjectId: text('subject_id').notNull().default(''),
    /** As the subject was called when the post was begun. */
    subjectTitle: text('subject_title').notNull().default(''),
    /** The text that was pasted, when the post is about one, and where it stands. */
    article: text('article').notNull().default(''),
    link: text('link').notNull().default(''),
    /** Public facts, frozen: all that the text may rest on. */
    facts: json<StoredFact[]>('facts').notNull(),
    /** Facts of the subject that are not public: no page and no prompt reads them, only the guard does. */
    withheld: json<StoredFact[]>('withheld').notNull(),
    slots: json<Record<string, string>>('slots').notNull(),
    body: text('body').notNull(),
    disclosure: boolean('disclosure').notNull().default(false),
    /** A draft that waits for a person to take or to leave it. */
    suggestion: json<StoredDraft>('suggestion'),
    /** Of its text and what it asks as they were kept; empty once something was struck out of the post. */
    suggestionHash: text('suggestion_hash').notNull().default(''),
    /** The draft that was taken, and its hash. */
    drafted: json<StoredDraft>('drafted'),
    draftedHash: text('drafted_hash').notNull().default(''),
    picture: json<StoredPicture>('picture').notNull(),
    /** A picture that a model drew, to stand behind the words; null where there is none. */
    backgroundId: uuid('background_id'),
    background: json<StoredBackground>('background'),
    scheduledAt: moment('scheduled_at'),
    readyAt: moment('ready_at'),
    postedAt: moment('posted_at'),
    archivedAt: moment('archived_at'),
    writtenBy: uuid('written_by').notNull(),
    createdAt: moment('created_at').notNull(),
    changedAt: moment('changed_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('posts_changed', t, t.changedAt, t.id),
    tenantIndex('posts_subject', t, t.subjectType, t.subjectId),
    belongsTo(t, t.writtenBy, () => members),
    belongsTo(t, t.backgroundId, () => files),
    check(
      'posts_subject_type',
      sql`${t.subjectType} in ('article','use-case','roadmap','opening','story','debrief','document')`,
    ),
  ],
)
