import { attributesOf, render } from '#test/ui/support/render.tsx'
import { describe, expect, it } from 'vitest'
import { AppShell } from '#app/ui/layout/app-shell.tsx'

const shell = (embedded: boolean) =>
  render(
    <AppShell
      organisation={{ name: 'Norrland <b>', href: '/norrland' }}
      organisations={[
        { name: 'Norrland <b>', href: '/norrland' },
        { name: 'Other', href: '/other' },
      ]}
      person={{ name: 'Ada Nwosu', email: 'ada@example.com' }}
      navigation={[
        { title: 'Hire', items: [{ to: '/norrland/openings', label: 'Openings', waiting: 2 }] },
      ]}
      theme="dark"
      signOutAction="/sign-out"
      embedded={embedded}
      search={{ to: '/norrland/search' }}
    >
      <h1>Page</h1>
    </AppShell>,
    '/norrland/openings/1',
  )

describe('AppShell', () => {
  const markup = shell(true)

  it('marks where one is and what waits there', () => {
    const current = attributesOf(markup, 'a').filter((link) => link['aria-current'] === 'page')
    expect(current.map((link) => link.href)).toEqual(['/norrland/openings'])
    expect(markup).toContain('2<span class="sr-only"> waiting for you</span>')
  })

  it('escapes the names of organisations', () => {
    expect(markup).not.toContain('<b>')
  })

  it('signs out by post and sets the theme by post, with the way back', () => {
    const actions = attributesOf(markup, 'form')
      .filter((form) => form.method !== 'dialog')
      .map((form) => `${form.method} ${form.action}`)
    expect(new Set(actions)).toEqual(new Set(['post /sign-out', 'post /theme']))
    const back = attributesOf(markup, 'input').find((input) => input.name === 'back')
    expect(back?.value).toBe('/norrland/openings/1')
    expect(markup).toMatch(/aria-pressed="true"[^>]*>Dark/)
  })

  it('says when data is not stored for production, and only then', () => {
    expect(markup).toContain('not for production')
    expect(shell(false)).not.toContain('not for production')
  })

  it('gives every menu a name and the page one main', () => {
    expect(markup.match(/<main/g)).toHaveLength(1)
    expect(attributesOf(markup, 'nav').every((nav) => nav['aria-label'])).toBe(true)
  })
})
