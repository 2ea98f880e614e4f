import { expect, test } from 'vitest'
import { StandingNotice } from '#app/planning/scoping/summary/standing-notice.tsx'
import { allowed } from '#app/problems.ts'
import { render } from '#test/ui/support/render.tsx'

test('the reason of a retirement stands apart from what follows, full stop or not', () => {
  const retirement = { at: new Date('2026-10-13T09:00:00Z'), reason: 'nobody wants it' }
  const shown = render(
    <StandingNotice
      stage="retired"
      awake={allowed}
      verdict={allowed}
      retirement={retirement}
      gates={[]}
    />,
  )
  expect(shown).toMatch(/<p>Retired <time.*<\/time>: nobody wants it<\/p><p>Nothing has/)
})
