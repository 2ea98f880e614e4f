import { attributesOf, render } from '#test/ui/support/render.tsx'
import { describe, expect, it } from 'vitest'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Flash } from '#app/ui/feedback/flash.tsx'
import { Progress } from '#app/ui/feedback/progress.tsx'
import { Steps } from '#app/ui/feedback/steps.tsx'

describe('Flash', () => {
  it('is a status, and an alert when something failed; the text is escaped', () => {
    expect(render(<Flash message="Moved <Ines>" />)).toContain(
      'role="status"><p>Moved &lt;Ines&gt;',
    )
    expect(render(<Flash message="Failed" tone="danger" />)).toContain('role="alert"')
  })
})

describe('Status', () => {
  it('tells every tone by a shape of its own', () => {
    const tones = ['plain', 'accent', 'good', 'warn', 'danger'] as const
    const shapes = tones.map(
      (tone) => /<svg.*<\/svg>/.exec(render(<Status tone={tone}>x</Status>))?.[0],
    )
    expect(new Set(shapes).size).toBe(tones.length)
  })
})

describe('Steps', () => {
  const markup = render(
    <Steps
      name="The way"
      steps={[
        { label: 'One', state: 'done' },
        { label: 'Two', state: 'current' },
        { label: 'Three', state: 'ahead' },
      ]}
    />,
  )

  it('says where one stands in words too', () => {
    expect(attributesOf(markup, 'li').map((step) => step['aria-current'])).toEqual([
      undefined,
      'step',
      undefined,
    ])
    expect(markup).toContain('One<span class="sr-only"> (done)</span>')
  })
})

describe('Progress', () => {
  it('is open-ended while nobody knows how far it is', () => {
    expect(attributesOf(render(<Progress label="Import" />), 'progress')[0]).not.toHaveProperty(
      'value',
    )
    expect(attributesOf(render(<Progress label="Import" value={0.4} />), 'progress')[0]).toEqual({
      value: '0.4',
      max: '1',
    })
  })
})
