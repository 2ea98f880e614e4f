import { z } from 'zod'
import { documentKinds, newDocument, newDraft, savedSection } from '#app/api/rest/bodies.ts'
import { operation } from '#app/api/rest/operation.ts'
import { continued, id, listOf, made, moment, version } from '#app/api/rest/shapes.ts'
import { progresses, states } from '#app/writing/documents/list/filters.ts'
import { listDocuments } from '#app/writing/documents/list/document-list.server.ts'
import { makeDocument } from '#app/writing/documents/making/make-document.server.ts'
import { findOpenDocument } from '#app/writing/documents/page/open-document.server.ts'
import { saveSection } from '#app/writing/documents/sections/saving.server.ts'
import { suggest } from '#app/writing/documents/suggestions/suggestions.server.ts'

const listed = z
  .object({
    id,
    title: z.string(),
    kind: z.enum(documentKinds),
    subjectId: id,
    subject: z.string(),
    owner: z.string(),
    progress: z.enum(progresses),
    changedAt: moment,
  })
  .meta({ id: 'ListedDocument' })

const document = z
  .object({
    id,
    title: z.string(),
    kind: z.enum(documentKinds),
    subjectId: id,
    subject: z.string(),
    owner: z.string(),
    changedAt: moment,
    sections: z.array(
      z.object({
        id,
        title: z.string(),
        guidance: z.string(),
        body: z.string().meta({ description: 'Markdown.' }),
        status: z.enum(['empty', 'drafted', 'accepted']),
        version,
      }),
    ),
  })
  .meta({ id: 'Document' })

const draft = z
  .object({
    id,
    sectionId: id,
    quote: z.string(),
    replacement: z.string(),
    reason: z.string(),
    by: z.string(),
  })
  .meta({ id: 'Draft' })

const documents = [
  operation({
    name: 'listDocuments',
    method: 'get',
    path: '/documents',
    tag: 'documents',
    scope: 'writing.read',
    summary: 'The documents the member may read, the last written first',
    query: continued.extend({
      state: z.enum(states).default('open'),
      kind: z.enum(documentKinds).optional(),
      progress: z.enum(progresses).optional(),
    }),
    answer: listOf(listed),
    run: async ({ ctx, query: { after, state, kind, progress } }) => {
      const asked = { text: '', subject: null, state, kind: kind ?? null }
      const filters = { ...asked, progress: progress ?? null }
      const { rows, next } = await listDocuments(ctx, filters, after ?? null)
      return { items: rows, next }
    },
  }),
  operation({
    name: 'readDocument',
    method: 'get',
    path: '/documents/{document}',
    tag: 'documents',
    scope: 'writing.read',
    summary: 'One document with its sections',
    answer: document,
    run: ({ ctx, params }) => findOpenDocument(ctx, params.document),
  }),
  operation({
    name: 'makeDocument',
    method: 'post',
    path: '/documents',
    tag: 'documents',
    scope: 'writing.write',
    summary: 'Make a document about a use case; its facts are frozen as they are now',
    body: newDocument,
    status: 201,
    answer: made,
    run: ({ ctx, desk, body }) => makeDocument(ctx, desk, body),
  }),
  operation({
    name: 'saveSection',
    method: 'put',
    path: '/documents/{document}/sections/{section}',
    tag: 'documents',
    scope: 'writing.write',
    summary: 'Write a section; what stood there stays in its history',
    body: savedSection,
    answer: z.object({ version }),
    run: ({ ctx, params, body }) =>
      saveSection(ctx, { documentId: params.document, sectionId: params.section, ...body }),
  }),
]

const drafts = [
  operation({
    name: 'listDrafts',
    method: 'get',
    path: '/documents/{document}/drafts',
    tag: 'drafts',
    scope: 'writing.read',
    summary: 'The drafts that wait for a person to take or leave them',
    answer: z.object({ items: z.array(draft) }),
    run: async ({ ctx, params }) => {
      const { suggestions } = await findOpenDocument(ctx, params.document)
      return { items: suggestions }
    },
  }),
  operation({
    name: 'proposeDraft',
    method: 'post',
    path: '/documents/{document}/drafts',
    tag: 'drafts',
    scope: 'writing.write',
    summary:
      'Propose words for a section; they stand beside it until a person takes or leaves them',
    body: newDraft,
    status: 201,
    answer: made,
    run: ({ ctx, params, body }) => suggest(ctx, { documentId: params.document, ...body }),
  }),
]

export const documentOperations = [...documents, ...drafts]
