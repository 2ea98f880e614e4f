import { describe, expect, test } from 'vitest'
import {
  daysWaiting,
  differences,
  linksField,
  readLinks,
} from '#app/hiring/candidates/candidate.ts'
import { ada } from '#test/support/candidates.ts'

describe('readLinks', () => {
  test('takes addresses with and without a scheme, each once', () => {
    expect(readLinks('github.com/ada, https://ada.example/\nhttps://ada.example/')).toEqual({
      links: ['https://github.com/ada', 'https://ada.example/'],
      wrong: [],
    })
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pw@ada.example',
    'ada',
    '//',
  ])('refuses %s', (typed) => {
    expect(readLinks(typed).links).toEqual([])
    expect(linksField.safeParse(typed).success).toBe(false)
  })
})

describe('differences', () => {
  const known = { ...ada, phone: '+44 1', location: 'Leeds', links: ['https://ada.example/'] }

  test('says nothing where nothing new is given', () => {
    expect(differences(known, { ...known, phone: '', location: '', links: [] })).toBe('')
    expect(differences(known, known)).toBe('')
  })

  test('keeps what is new', () => {
    const given = { ...known, name: 'Ada O.', phone: '+44 2', links: ['https://b.example/'] }
    expect(differences(known, given)).toBe(
      'Name given: Ada O.\nPhone given: +44 2\nLinks given: https://b.example/',
    )
  })
})

test('waiting counts from the last answer, or from the application', () => {
  const now = new Date('2026-03-10T12:00:00Z')
  const appliedAt = new Date('2026-03-01T11:00:00Z')
  expect(daysWaiting({ appliedAt, answeredAt: null }, now)).toBe(9)
  expect(daysWaiting({ appliedAt, answeredAt: new Date('2026-03-09T13:00:00Z') }, now)).toBe(0)
})
