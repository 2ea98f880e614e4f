import { describe, expect, test } from 'vitest'
import {
  canRead,
  cardState,
  counts,
  isWaitOver,
  mayEnd,
  mayEndWait,
  mayTakeOut,
  mayRateAfterDiscussion,
  mayRecall,
  maySave,
  waitingFor,
} from '#app/hiring/scorecards/sealing.ts'
import { allowed, refused } from '#app/problems.ts'
import type { CardFacts, Viewer } from '#app/hiring/scorecards/sealing.ts'

const draft: CardFacts = { authorId: 'ann', sealed: false, late: false, ended: false }
const sealed = { ...draft, sealed: true }
const late = { ...sealed, late: true }
const ended = { ...sealed, ended: true }
const hidden = { revealed: false }
const open = { revealed: true }
const bySomebody = (card: CardFacts, authorId: string) => ({ ...card, authorId })

describe('a card', () => {
  test.each([
    [draft, hidden, 'draft'],
    [sealed, hidden, 'sealed'],
    [sealed, open, 'revealed'],
    [draft, open, 'missing'],
    [late, open, 'late'],
    [ended, hidden, 'ended'],
    [ended, open, 'ended'],
  ])('%o with %o is %s', (card, stage, state) => {
    expect(cardState(card, stage)).toBe(state)
    expect(counts(card, stage)).toBe(state === 'revealed')
  })

  test('is written while it is a draft, and never while it is sealed or ended', () => {
    expect(maySave(draft).ok).toBe(true)
    expect(maySave(sealed).ok).toBe(false)
    expect(maySave({ ...draft, ended: true }).ok).toBe(false)
  })

  test('is recalled between seal and reveal, and at no other time', () => {
    expect(mayRecall(sealed, hidden).ok).toBe(true)
    expect(mayRecall(draft, hidden).ok).toBe(false)
    expect(mayRecall(sealed, open).ok).toBe(false)
    expect(mayRecall(late, open).ok).toBe(false)
    expect(mayRecall(ended, hidden).ok).toBe(false)
  })

  test('a second rating comes after the reveal and beside a sealed card', () => {
    expect(mayRateAfterDiscussion(sealed, open).ok).toBe(true)
    expect(mayRateAfterDiscussion(late, open).ok).toBe(true)
    expect(mayRateAfterDiscussion(sealed, hidden).ok).toBe(false)
    expect(mayRateAfterDiscussion(draft, open).ok).toBe(false)
    expect(mayRateAfterDiscussion(ended, open).ok).toBe(false)
  })

  test('an interview is taken out of the count until its card is revealed', () => {
    expect(mayEnd(draft, hidden).ok).toBe(true)
    expect(mayEnd(sealed, hidden).ok).toBe(true)
    expect(mayEnd(draft, open).ok).toBe(true)
    expect(mayEnd(sealed, open).ok).toBe(false)
    expect(mayEnd(ended, hidden).ok).toBe(false)
  })
})

describe('the wait', () => {
  test('is over when every card of those who count is sealed', () => {
    expect(isWaitOver([])).toBe(false)
    expect(isWaitOver([sealed])).toBe(true)
    expect(isWaitOver([sealed, draft])).toBe(false)
    expect(isWaitOver([sealed, { ...draft, ended: true }])).toBe(true)
    expect(isWaitOver([ended])).toBe(false)
    expect(waitingFor([sealed, draft, draft, { ...draft, ended: true }])).toBe(2)
  })

  test('is ended by somebody whose own card is in, when there is something to reveal', () => {
    const other = bySomebody(sealed, 'bea')
    expect(mayEndWait([other, draft], hidden, 'cem').ok).toBe(true)
    expect(mayEndWait([other, draft], hidden, 'ann').ok).toBe(false)
    expect(mayEndWait([other, sealed], hidden, 'ann').ok).toBe(true)
    expect(mayEndWait([draft], hidden, 'cem').ok).toBe(false)
    expect(mayEndWait([ended, draft], hidden, 'cem').ok).toBe(false)
    expect(mayEndWait([other], open, 'cem').ok).toBe(false)
  })
})

describe('who stood aside without judging', () => {
  const left = { ...draft, ended: true }
  const of = (authorId: string) => ({ ...sealed, authorId })
  const missing = bySomebody(draft, 'cem')
  const as = (actorId: string, mayReveal = allowed) => ({ revealed: false, actorId, mayReveal })

  test('does not end the wait, unless they sealed another scorecard in the stage', () => {
    expect(mayEndWait([left, of('bea'), missing], hidden, 'ann').ok).toBe(false)
    expect(mayEndWait([left, of('bea'), missing], hidden, 'dan').ok).toBe(true)
    expect(mayEndWait([left, sealed, of('bea'), missing], hidden, 'ann').ok).toBe(true)
    expect(mayEndWait([ended, of('bea'), missing], hidden, 'ann').ok).toBe(true)
  })

  test('does not call off the last missing interview either', () => {
    const cards = [left, of('bea'), missing]
    expect(mayTakeOut(missing, cards, as('ann')).ok).toBe(false)
    expect(mayTakeOut(missing, cards, as('dan')).ok).toBe(true)
    expect(mayTakeOut(missing, cards, as('cem')).ok).toBe(false)
    expect(mayTakeOut(missing, [...cards, bySomebody(draft, 'eve')], as('ann')).ok).toBe(true)
    expect(mayTakeOut(left, cards, as('dan')).ok).toBe(false)
  })

  test('only who may end the wait calls the last missing interview off', () => {
    const no = as('dan', refused('Not for you.'))
    expect(mayTakeOut(missing, [of('bea'), missing], no)).toEqual(refused('Not for you.'))
    expect(mayTakeOut(of('bea'), [of('bea'), missing], no).ok).toBe(true)
    expect(mayTakeOut(missing, [of('bea'), missing], { ...no, revealed: true }).ok).toBe(true)
  })
})

describe('reading', () => {
  const viewer: Viewer = { id: 'owner', mayReadDebrief: true, ownCardsIn: true }

  test('its author always reads a card', () => {
    for (const card of [draft, sealed, late, ended])
      for (const stage of [hidden, open])
        expect(
          canRead({ id: 'ann', mayReadDebrief: false, ownCardsIn: false }, card, stage).ok,
        ).toBe(true)
  })

  test('nobody else reads before the reveal, whatever their access', () => {
    for (const card of [draft, sealed, ended]) expect(canRead(viewer, card, hidden).ok).toBe(false)
  })

  test('after the reveal the team reads what was sealed, the late ones too', () => {
    expect(canRead(viewer, sealed, open).ok).toBe(true)
    expect(canRead(viewer, late, open).ok).toBe(true)
    expect(canRead(viewer, draft, open).ok).toBe(false)
    expect(canRead(viewer, ended, open).ok).toBe(false)
  })

  test('who still owes a card about this candidate does not read, nor who is not in the team', () => {
    expect(canRead({ ...viewer, ownCardsIn: false }, sealed, open).ok).toBe(false)
    expect(canRead({ ...viewer, mayReadDebrief: false }, sealed, open).ok).toBe(false)
  })
})
