import type { Context } from '#app/accounts/context.ts'
import { factSources } from '#app/company/writing/fact-sources.server.ts'
import { documentKinds } from '#app/planning/documents/kinds.ts'
import { findUseCaseMetrics, writeMetric } from '#app/planning/scoping/listed/metrics.server.ts'
import { askApproval, giveApproval } from '#app/writing/documents/approvals/approvals.server.ts'
import { addComment, resolveComment } from '#app/writing/documents/comments/comments.server.ts'
import { decideOnDocument } from '#app/writing/documents/decisions/decisions.server.ts'
import { draftReady } from '#app/writing/documents/drafting/drafting.server.ts'
import { makeDocument } from '#app/writing/documents/making/make-document.server.ts'
import { findDocumentPage } from '#app/writing/documents/page/document-page.server.ts'
import { findReviewPage } from '#app/writing/documents/review/review-page.server.ts'
import { acceptSection, saveSection } from '#app/writing/documents/sections/saving.server.ts'
import { findSource } from '#app/writing/facts/fact-source.ts'
import { transaction } from '#db/connection.server.ts'
import {
  samplePrd,
  samplePrdStale,
  samplePrdTalk,
  samplePrFaq,
  samplePrFaqReview,
  samplePrFaqTalk,
} from '#db/seed/documents.ts'
import type { SampleDocument, SampleTalk } from '#db/seed/documents.ts'
import type { Story } from './story.server.ts'

const desk = { kinds: documentKinds, sources: factSources }

/** A PRD whose facts have moved on, and a PR-FAQ that was reviewed. */
export async function tellDocuments(story: Story): Promise<void> {
  const writer = story.as(samplePrd.by, samplePrd.daysAgo)
  const routed = await findSubject(writer, samplePrd.about)
  const now = await setBaseline(writer, routed, samplePrdStale.was)
  const prd = await tellDocument(story, samplePrd, routed)
  await setBaseline(story.as(samplePrd.by, 4), routed, now)
  await tellTalk(story, prd, samplePrdTalk)
  const about = await findSubject(writer, samplePrFaq.about)
  const prFaq = await tellDocument(story, samplePrFaq, about)
  await tellTalk(story, prFaq, samplePrFaqTalk)
  await tellReview(story, prFaq)
}

async function findSubject(ctx: Context, title: string): Promise<string> {
  const source = findSource(factSources, 'use-case')
  const found = await transaction(ctx, (tx) => source.list(tx))
  const one = found.find((choice) => choice.title === title)
  if (!one) throw new Error(`The sample has no use case called ${title}.`)
  return one.id
}

/** Sets what a metric was at first, and gives what stood there before. */
const setBaseline = (ctx: Context, useCaseId: string, baseline: number | null) =>
  transaction(ctx, async (tx) => {
    const all = await findUseCaseMetrics(tx, [useCaseId])
    const metric = all.find(({ name }) => name === samplePrdStale.metric)
    if (!metric) throw new Error(`The sample has no metric called ${samplePrdStale.metric}.`)
    const { id, kind, name, unit, target, due, metricId, ownerId } = metric
    const said = { kind, name, unit, baseline, target, due, metricId, ownerId }
    await writeMetric(tx, { id, useCaseId }, said)
    return metric.baseline
  })

async function tellDocument(story: Story, told: SampleDocument, subjectId: string) {
  const writer = story.as(told.by, told.daysAgo)
  const { id } = await makeDocument(writer, desk, { kind: told.kind, subjectId, title: '' })
  for (const section of await sectionsOf(writer, id)) {
    const judgement = told.judgement[section.key]
    const place = { documentId: id, sectionId: section.id, version: section.version }
    if (judgement) await saveSection(writer, { ...place, body: '', judgement })
  }
  await draftReady(writer, desk, id)
  for (const { id: sectionId, key, version } of await sectionsOf(writer, id))
    if (told.accepted.includes(key))
      await acceptSection(writer, { documentId: id, sectionId, version, accepted: true })
  return id
}

const sectionsOf = async (ctx: Context, id: string) =>
  (await findDocumentPage(ctx, desk, id)).sections

async function tellTalk(story: Story, documentId: string, talk: readonly SampleTalk[]) {
  const sections = await sectionsOf(story.as('leilani', 0), documentId)
  const plain = { documentId, mention: null, quote: '' }
  for (const { by, daysAgo, section, body, reply, settled } of talk) {
    const sectionId = sections.find(({ key }) => key === section)?.id ?? null
    const said = { ...plain, sectionId, parentId: null, body }
    const { id: commentId } = await addComment(story.as(by, daysAgo), said)
    if (reply)
      await addComment(story.as(reply.by, daysAgo - 1), {
        ...plain,
        sectionId,
        parentId: commentId,
        body: reply.body,
      })
    if (settled) await resolveComment(story.as(by, daysAgo - 1), { documentId, commentId })
  }
}

async function tellReview(story: Story, documentId: string): Promise<void> {
  const { approvals, decision } = samplePrFaqReview
  for (const { team, by, approves, reason } of approvals) {
    const memberId = story.as(by, 0).actor.id
    const asked = { documentId, team, memberId }
    const { id: requestId } = await askApproval(story.as('leilani', 5), asked)
    if (!approves) continue
    const approver = story.as(by, 3)
    const { hash: seen } = await findReviewPage(approver, desk, documentId)
    const given = { documentId, requestId, verdict: 'approved' as const, reason, seen }
    await giveApproval(approver, desk, given)
  }
  await decideOnDocument(story.as('amara', 2), { documentId, ...decision })
}
