import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { askApproval, giveApproval } from '#app/writing/documents/approvals/approvals.server.ts'
import { addComment, resolveComment } from '#app/writing/documents/comments/comments.server.ts'
import { decideOnDocument } from '#app/writing/documents/decisions/decisions.server.ts'
import { makeDocument } from '#app/writing/documents/making/make-document.server.ts'
import { findDocumentPage } from '#app/writing/documents/page/document-page.server.ts'
import { documentView } from '#app/writing/documents/page/document-view.ts'
import {
  endReading,
  findReading,
  startReading,
  takePart,
} from '#app/writing/documents/reading/reading.server.ts'
import { findPrinted } from '#app/writing/documents/links/plain-document.server.ts'
import { findReviewPage } from '#app/writing/documents/review/review-page.server.ts'
import { reviewView } from '#app/writing/documents/review/review-view.ts'
import { saveSection } from '#app/writing/documents/sections/saving.server.ts'
import { judgeSuggestion, suggest } from '#app/writing/documents/suggestions/suggestions.server.ts'
import { newId } from '#db/ids.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { factsOf } from '#test/support/writing/small-desk.ts'
import type { SmallDesk } from '#test/support/writing/small-desk.ts'
import { addMember } from '#test/support/people.ts'
import { addDocument, addWriters } from '#test/support/writing/documents.ts'

let data: TestDatabase
let planner: Context
let other: Context
let viewer: Context
let desk: SmallDesk
let id: string
let evidence: string

beforeAll(async () => {
  data = await openTestDatabase()
  ;({ planner, other, viewer } = await addWriters(data.database))
})
afterAll(() => data.close())

beforeEach(async () => {
  ;({ desk, id, evidence } = await addDocument(planner))
})

const at = (sectionId: string) => ({ documentId: id, sectionId })
const read = async (ctx: Context = planner) =>
  documentView(await findDocumentPage(ctx, desk, id), { actorId: ctx.actor.id, today: ctx.now })
const section = async (sectionId: string) =>
  (await read()).sections.find((one) => one.id === sectionId)!

describe('comments', () => {
  const said = { parentId: null, quote: '', mention: null, sectionId: null }

  test('a mention opens the document to whoever is named, and mails them once', async () => {
    await expect(findDocumentPage(viewer, desk, id)).rejects.toThrow(Forbidden)
    const body = '@Cleo Park, is that so? @Nobody Known'
    const { id: first } = await addComment(planner, { ...said, documentId: id, body })
    const { threads } = await findDocumentPage(viewer, desk, id)
    expect(threads).toMatchObject([{ body, replies: [] }])
    await addComment(viewer, { ...said, documentId: id, parentId: first, body: 'It is.' })
    expect((await read()).general[0]!.replies).toMatchObject([{ by: 'Cleo Park', body: 'It is.' }])
    await expect(saveSection(viewer, { ...at(evidence), version: 1, body: 'x' })).rejects.toThrow(
      Forbidden,
    )
  })

  test('whoever may only comment lets nobody in', async () => {
    await addComment(planner, { ...said, documentId: id, body: 'Look here, @Cleo Park' })
    const third = await addMember(data.database, planner.org, 'interviewer')
    const body = `@${third.actor.name}, look`
    await expect(addComment(viewer, { ...said, documentId: id, body })).rejects.toThrow(Forbidden)
    await expect(findDocumentPage(third, desk, id)).rejects.toThrow(Forbidden)
    await addComment(viewer, { ...said, documentId: id, body: `@${planner.actor.name}, look` })
    await addComment(planner, { ...said, documentId: id, body })
    await addComment(viewer, { ...said, documentId: id, body })
    expect((await findDocumentPage(third, desk, id)).threads).toHaveLength(4)
  })

  test('a thread is settled by its writer or an editor, and not by others', async () => {
    const { id: commentId } = await addComment(planner, {
      ...said,
      documentId: id,
      body: 'Look here, @Cleo Park',
    })
    await expect(resolveComment(viewer, { documentId: id, commentId })).rejects.toThrow(Forbidden)
    await resolveComment(other, { documentId: id, commentId })
    expect((await read()).general[0]!.resolvedBy).toBe('Ben Ode')
  })

  test('a comment of another document is not there', async () => {
    const { id: commentId } = await addComment(planner, { ...said, documentId: id, body: 'Here' })
    const second = await makeDocument(planner, desk, { kind: 'prd', subjectId: newId(), title: '' })
    const elsewhere = { documentId: second.id, commentId }
    await expect(resolveComment(planner, elsewhere)).rejects.toThrow(NotFound)
    await expect(
      addComment(planner, { ...said, documentId: second.id, parentId: commentId, body: 'No' }),
    ).rejects.toThrow(NotFound)
  })
})

describe('suggestions', () => {
  const idea = { quote: 'Handling takes', replacement: 'Work takes', reason: 'Plainer' }

  test('one that is accepted stands in the text; one is settled once', async () => {
    const { id: suggestionId } = await suggest(planner, { ...at(evidence), ...idea })
    expect((await section(evidence)).suggestions).toMatchObject([{ ...idea, lost: false }])
    const verdict = { documentId: id, suggestionId, verdict: 'accepted' as const }
    await judgeSuggestion(other, verdict)
    expect((await section(evidence)).body).toMatch(/^Work takes 11.5 minutes/)
    await expect(judgeSuggestion(planner, verdict)).rejects.toThrow(Conflict)
  })

  test('for words that stand there no more it can only be declined', async () => {
    const nowhere = { ...at(evidence), ...idea, quote: 'Nothing like it' }
    await expect(suggest(planner, nowhere)).rejects.toThrow(Invalid)
    const { id: suggestionId } = await suggest(planner, { ...at(evidence), ...idea })
    await saveSection(planner, { ...at(evidence), version: 1, body: 'All new' })
    expect((await section(evidence)).suggestions).toMatchObject([{ lost: true }])
    const verdict = { documentId: id, suggestionId }
    await expect(judgeSuggestion(other, { ...verdict, verdict: 'accepted' })).rejects.toThrow(
      Conflict,
    )
    await judgeSuggestion(other, { ...verdict, verdict: 'declined' })
    expect((await section(evidence)).suggestions).toEqual([])
  })
})

describe('approvals', () => {
  const ask = () =>
    askApproval(planner, { documentId: id, team: 'Security', memberId: viewer.actor.id })
  const review = (ctx: Context) => findReviewPage(ctx, desk, id)

  test('count for the words they were given for', async () => {
    const { id: requestId } = await ask()
    await expect(ask()).rejects.toThrow(Invalid)
    const { hash } = await review(viewer)
    const given = { documentId: id, requestId, reason: '', seen: hash }
    await expect(giveApproval(planner, desk, { ...given, verdict: 'approved' })).rejects.toThrow(
      Forbidden,
    )
    await expect(giveApproval(viewer, desk, { ...given, verdict: 'changes' })).rejects.toThrow(
      Invalid,
    )
    await giveApproval(viewer, desk, { ...given, verdict: 'approved', reason: 'It will do.' })
    expect((await review(viewer)).approvals).toMatchObject([{ standing: 'approved' }])
    await saveSection(planner, { ...at(evidence), version: 1, body: 'Other words' })
    expect((await review(viewer)).approvals).toMatchObject([{ standing: 'stale' }])
    await expect(giveApproval(viewer, desk, { ...given, verdict: 'approved' })).rejects.toThrow(
      Conflict,
    )
  })

  test('a text with gaps is approved with a reason alone; every page counts the same gaps', async () => {
    const { id: requestId } = await ask()
    const shown = reviewView(await review(viewer), viewer.actor.id)
    const [document, printed] = [await read(), await findPrinted(planner, desk, id)]
    expect([shown.gaps, document.standing.gaps, printed.gaps]).toEqual([1, 1, 1])
    expect(document.sections.reduce((sum, { gaps }) => sum + gaps, 0)).toBe(1)
    const given = { documentId: id, requestId, verdict: 'approved' as const, seen: shown.hash }
    await expect(giveApproval(viewer, desk, { ...given, reason: '' })).rejects.toThrow(
      'Say why it can be approved with 1 gap.',
    )
    await giveApproval(viewer, desk, { ...given, reason: 'The problem is known to all.' })
    expect((await review(viewer)).approvals).toMatchObject([{ standing: 'approved' }])
  })

  test('a claim that nothing supports, or that is out of date, blocks them with the reason', async () => {
    const { id: requestId } = await ask()
    await saveSection(planner, { ...at(evidence), version: 1, body: 'It saves 93% of the time.' })
    const { hash, verdict } = await review(viewer)
    expect(verdict).toMatchObject({ ok: false, reason: expect.stringContaining('93%') })
    const given = {
      documentId: id,
      requestId,
      reason: '',
      seen: hash,
      verdict: 'approved' as const,
    }
    await expect(giveApproval(viewer, desk, given)).rejects.toThrow(/not supported/)
    await saveSection(planner, { ...at(evidence), version: 2, body: 'It takes 11.5 minutes.' })
    desk.know(factsOf(9.8))
    expect((await review(viewer)).verdict).toMatchObject({
      reason: expect.stringContaining('out of date'),
    })
  })

  test('a decision remembers the words it was made on', async () => {
    const decided = {
      documentId: id,
      outcome: 'go' as const,
      decision: 'We build it',
      reason: 'Why',
    }
    await decideOnDocument(planner, decided)
    const before = await review(planner)
    expect(before.decisions[0]!.contentHash).toBe(before.hash)
    await saveSection(planner, { ...at(evidence), version: 1, body: 'Changed' })
    const after = await review(planner)
    expect(after.decisions[0]!.contentHash).not.toBe(after.hash)
  })
})

test('a silent reading knows who reads and who has finished, and goes on once', async () => {
  await startReading(planner, { documentId: id, minutes: 10 })
  await expect(startReading(other, { documentId: id, minutes: 5 })).rejects.toThrow(Conflict)
  const { session } = await findReading(planner, id)
  const place = { documentId: id, sessionId: session!.id }
  await takePart(other, { ...place, finished: false })
  await takePart(planner, { ...place, finished: true })
  const { readers } = await findReading(other, id)
  expect(readers.map(({ name, finishedAt }) => [name, finishedAt !== null])).toEqual([
    ['Ana Silva', true],
    ['Ben Ode', false],
  ])
  await endReading(planner, place)
  await expect(takePart(other, { ...place, finished: true })).rejects.toThrow(Conflict)
})
