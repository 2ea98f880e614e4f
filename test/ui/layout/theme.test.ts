import { describe, expect, it } from 'vitest'
import { themeFromCookie } from '#app/ui/layout/theme.ts'

describe('themeFromCookie', () => {
  it.each([
    [null, 'system'],
    ['theme=dark', 'dark'],
    ['session=1; theme=light; a=b', 'light'],
    ['mytheme=dark', 'system'],
    ['theme=neon', 'system'],
    ['theme="><script>', 'system'],
  ])('reads %j as %s', (cookie, theme) => {
    expect(themeFromCookie(cookie)).toBe(theme)
  })
})
