import { describe, expect, it } from 'vitest'
import { withParams } from '#app/ui/data/search-links.ts'
import { sortFrom, sortLink } from '#app/ui/data/sorting/sort-links.ts'

describe('withParams', () => {
  it('keeps the other filters and drops cursors', () => {
    expect(withParams('?stage=screen&after=x&before=y', { sort: 'name' })).toBe(
      '?stage=screen&sort=name',
    )
  })

  it('removes a parameter by null and says when nothing is left', () => {
    expect(withParams('?q=a', { q: null })).toBe('?')
  })

  it('encodes what it is given', () => {
    expect(withParams('', { after: 'a&b=c' })).toBe('?after=a%26b%3Dc')
  })
})

describe('sorting', () => {
  it.each([
    ['', 'name'],
    ['?sort=-name', 'name'],
    ['?sort=days', 'name'],
    ['?sort=name', '-name'],
  ])('from %j the head of a column leads to sort=%s', (search, sort) => {
    expect(new URLSearchParams(sortLink(search, 'name')).get('sort')).toBe(sort)
  })

  it('reads the order back', () => {
    expect(sortFrom('?sort=-days')).toEqual({ by: 'days', descending: true })
    expect(sortFrom('?q=1')).toBeNull()
  })
})
