import { describe, expect, it } from 'vitest'
import { matching } from '#app/ui/palette/palette-items.ts'
import { press, typesHere } from '#app/ui/palette/shortcuts.ts'

const items = [
  { label: 'New opening', to: '/new' },
  { label: 'Openings', to: '/openings', hint: 'Hire' },
  { label: 'Élodie Nguyễn', to: '/c/1', hint: 'Candidate, ML engineer' },
]
const found = (query: string) => matching(items, query).map((item) => item.to)

describe('matching', () => {
  it.each([
    ['', ['/new', '/openings', '/c/1']],
    ['open', ['/openings', '/new']],
    ['hire op', ['/openings']],
    ['elod', ['/c/1']],
    ['nguyen ml', ['/c/1']],
    ['pening', []],
  ])('finds %j', (query, targets) => {
    expect(found(query)).toEqual(targets)
  })

  it('shows a handful at most', () => {
    const many = Array.from({ length: 50 }, (_, at) => ({ label: `Page ${at}`, to: `/${at}` }))
    expect(matching(many, 'page')).toHaveLength(8)
  })
})

describe('shortcuts', () => {
  const shortcuts = [
    { keys: '?', label: 'Help', to: '' },
    { keys: 'g o', label: 'Openings', to: '/openings' },
    { keys: 'g g', label: 'Top', to: '/' },
  ]
  const type = (...keys: string[]) =>
    keys.reduce<ReturnType<typeof press>>((state, key) => press(shortcuts, state.held, key), {
      held: '',
    }).shortcut?.to

  it('follows single keys and sequences', () => {
    expect(type('?')).toBe('')
    expect(type('g', 'o')).toBe('/openings')
    expect(type('g', 'g')).toBe('/')
  })

  it('forgets a broken sequence, and starts anew with its last key', () => {
    expect(type('g', 'x', 'o')).toBeUndefined()
    expect(type('g', '?')).toBe('')
    expect(type('o')).toBeUndefined()
  })

  it('leaves fields alone', () => {
    expect(typesHere('input', false)).toBe(true)
    expect(typesHere('TEXTAREA', false)).toBe(true)
    expect(typesHere('DIV', true)).toBe(true)
    expect(typesHere('BUTTON', false)).toBe(false)
  })
})
