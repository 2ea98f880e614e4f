import { describe, expect, it } from 'vitest'
import { problemFrom } from '#app/ui/feedback/problem-words.ts'

describe('problemFrom', () => {
  it.each([400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 503])(
    'has words of its own for %i',
    (status) => {
      expect(problemFrom(status, null).title).not.toBe(problemFrom(500, null).title)
    },
  )

  it('shows nothing of what a fault of ours carries', () => {
    const problem = problemFrom(500, { message: 'at loader (/srv/app.js:1)', ask: { href: '/x' } })
    expect(JSON.stringify(problem)).not.toMatch(/srv|\/x/)
  })

  it('explains a refusal and offers to ask', () => {
    const data = { message: 'Only the hiring team sees this.', ask: { href: '/acme/access' } }
    expect(problemFrom(403, data)).toMatchObject({
      text: 'Only the hiring team sees this.',
      ask: { href: '/acme/access', label: 'Ask for access' },
    })
  })

  it('keeps both texts of a conflict', () => {
    const detail = { yours: 'a', theirs: 'b' }
    expect(problemFrom(409, { message: 'Bo saved first', detail }).texts).toEqual(detail)
    expect(problemFrom(409, { detail: { yours: 'a' } }).texts).toBeUndefined()
  })
})
