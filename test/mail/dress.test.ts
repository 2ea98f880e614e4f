import { describe, expect, test } from 'vitest'
import { dressed } from '#app/mail/dress.ts'

const plain = { name: 'Fern & Co', accent: '#0d5a6b', ink: '#ffffff', logo: null }

describe('a mail in the look of its organisation', () => {
  test('has a band in its colours, with its name', () => {
    expect(dressed('Hello', plain)).toContain('background:#0d5a6b;color:#ffffff')
    expect(dressed('Hello', plain)).toContain('Fern &amp; Co</div>')
    expect(dressed('Hello', plain)).not.toContain('<img')
  })

  test('carries the logo inside, so that nothing is fetched', () => {
    const html = dressed('Hello', { ...plain, logo: 'AAAA' })
    expect(html).toContain('<img src="cid:logo"')
    expect(html).not.toMatch(/src="http/)
  })

  test('says the same words, and takes no markup from them', () => {
    const html = dressed('Hello <b>you</b> & "all"\n\nline one\nline two\n', plain)
    expect(html).toContain('Hello &lt;b&gt;you&lt;/b&gt; &amp; &quot;all&quot;</p>')
    expect(html).toContain('line one<br>line two</p>')
  })

  test('makes addresses links, and nothing else of them', () => {
    const html = dressed('See https://jobs.test/a?b=1&c="2" (or http://x.test/y).', plain)
    expect(html).toContain('href="https://jobs.test/a?b=1&amp;c="')
    expect(html).toContain('href="http://x.test/y"')
    expect(dressed('javascript:alert(1)', plain)).not.toContain('href')
  })
})
