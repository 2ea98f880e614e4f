import { attributesOf, render } from '#test/ui/support/render.tsx'
import { UNSAFE_ErrorResponseImpl as Answer } from 'react-router'
import { describe, expect, it } from 'vitest'
import { ProblemPage } from '#app/ui/feedback/problem-page.tsx'

describe('ProblemPage', () => {
  it('shows nothing of a fault: no message, no stack', () => {
    const markup = render(<ProblemPage error={new Error('secret in /srv/app.js')} />)
    expect(markup).toContain('Something went wrong on our side')
    expect(markup).not.toContain('secret')
    expect(attributesOf(markup, 'div')[0]).toMatchObject({ 'data-problem': '500' })
  })

  it('offers to ask where access is missing, escaped', () => {
    const data = {
      message: 'Only <Ada> opens this.',
      ask: { href: '/a?x=1&y=2', label: 'Ask Ada' },
    }
    const markup = render(<ProblemPage error={new Answer(403, '', data)} />)
    expect(markup).toContain('Only &lt;Ada&gt; opens this.')
    expect(markup).toContain('href="/a?x=1&amp;y=2">Ask Ada</a>')
  })

  it('gives both texts of a conflict back', () => {
    const data = { detail: { yours: 'mine </textarea>', theirs: 'hers' } }
    const markup = render(<ProblemPage error={new Answer(409, '', data)} />)
    expect(markup).toContain('mine &lt;/textarea&gt;</textarea>')
    expect(markup).toContain('>hers</textarea>')
  })
})
