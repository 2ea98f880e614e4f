import type { Page } from '@playwright/test'
import { crawl, pagePatterns } from '#test/journeys/acts/addresses.ts'
import { barriers, listen, tooWide } from '#test/journeys/acts/scrutiny.ts'
import { expect, journey } from '#test/journeys/journey.ts'
import { isFullRun } from '#test/support/full-run.ts'

/** Pages that no link of the sample company leads to: behind a mail, a form that was sent, or a state it is not in. */
const behind: Record<string, string> = {
  '/sign-in/link/:link': 'a mail',
  '/invitations/:org/:id': 'a mail',
  '/sign-in/to/:org': 'an identity provider',
  '/sign-in/other': 'an identity provider',
  '/portal/:org/links/:link': 'a mail',
  '/portal/:org/applications/:application': 'a mail',
  '/portal/:org/applications/:application/interviews/:interview': 'a mail',
  '/portal/:org/applications/:application/interviews/:interview/own-times': 'a mail',
  '/portal/:org/applications/:application/offer': 'a mail',
  '/portal/:org/applications/:application/about-you': 'a mail',
  '/portal/:org/applications/:application/files': 'a mail',
  '/portal/:org/applications/:application/survey': 'a mail',
  '/portal/:org/pool': 'a mail',
  '/portal/:org/time-zone': 'a mail',
  '/careers/:org/:opening/referral/:token': 'a mail',
  '/:org/pool/invitation': 'a form',
  '/:org/posts/:post/background': 'a form',
  '/:org/posts/:post/draft': 'a form',
  '/:org/documents/:document/offers': 'a model, whose walk looks at it',
  '/:org/candidacies/:candidacy/times/:plan': 'times that wait to be offered',
  '/:org/candidacies/:candidacy/offer/new': 'a decision',
  '/:org/candidacies/:candidacy/offer/letter': 'a machine without a browser that prints',
  '/portal/:org/sent': 'a form',
  '/portal/:org/data': 'a mail',
  '/portal/:org/data/erasure': 'a mail',
  '/:org/candidacies/:candidacy/rights/access-copy/parts/:part': 'a formal request',
  '/portal/:org/erasures/:erasure': 'a form',
  '/careers/:org/:opening/thanks': 'a form',
  '/plans/:org/:token': 'a link that was made',
  '/d/:org/:token': 'a link that was made',
  '/:org/access-request': 'a refusal',
  '/:org/openings/:opening/loop/:plan/interviewers': 'a form that is refused',
  '/:org/metrics/:metric': 'a metric',
  '/:org/use-cases/:useCase/modules/data-quality/sample': 'a file',
  '/:org/roles/:role/edit': 'a copied card',
  '/:org/roles/:role/history': 'a copied card',
  '/:org/openings/:opening/candidates/import/:import': 'a form',
  '/:org/notes/:note': 'a note',
  '/:org/settings/billing/plan': 'a subscription',
  '/:org/settings/billing/invoices': 'a subscription',
  '/:org/settings/webhooks/:webhook': 'an endpoint',
  '/:org/candidacies/:candidacy/view': 'a form',
  '/:org/candidacies/:candidacy/decision': 'a decision',
  '/:org/interviews/:interview/scorecard/seal': 'a form',
  '/problem': 'a problem',
  '/*': 'a wrong address',
}

const outside = [
  '/',
  '/sign-in',
  '/sign-in/code',
  '/outbox',
  '/api',
  '/careers/fennel',
  '/portal/fennel',
]
const inside = ['/fennel', '/organisations', '/organisations/new', '/problem']
const people = ['Amara Okafor', 'Fatima Haddad', 'Priya Raman']

const looks = isFullRun
  ? (['light', 'dark'] as const).flatMap((colorScheme) =>
      [320, 768, 1280].map((width) => ({ colorScheme, width })),
    )
  : [{ colorScheme: 'light' as const, width: 1280 }]

async function examine(page: Page, address: string, said: () => string[]): Promise<string[]> {
  const complaints: string[] = []
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    await page.goto(address)
    complaints.push(...(await barriers(page)).map((text) => `${colorScheme} ${width} ${text}`))
  }
  await page.setViewportSize({ width: 320, height: 800 })
  complaints.push(...(await tooWide(page)), ...said())
  return complaints.map((text) => `${address} ${text}`)
}

/** Each in a browser and an application of its own, at the same time where there are cores for it. */
const shares = [0, 1]
journey.describe.configure({ mode: 'parallel' })

for (const share of shares)
  journey(`every page is open to everybody, share ${share + 1}`, async ({ enterAs, visit }) => {
    journey.setTimeout(isFullRun ? 1_200_000 : 400_000)
    const known = new Map<string, string>()
    const complaints: string[] = []
    for (const who of [null, ...people]) {
      const page = who ? await enterAs(who) : await visit()
      const from = who ? inside : outside
      const found = await crawl(page.request, from, known)
      const said = listen(page)
      for (const [pattern, address] of found) {
        if (known.has(pattern)) continue
        known.set(pattern, address)
        if (known.size % shares.length !== share) continue
        complaints.push(...(await examine(page, address, said)))
      }
    }
    const missed = pagePatterns.filter((pattern) => !known.has(pattern) && !behind[pattern])
    expect(complaints).toEqual([])
    expect(missed).toEqual([])
  })
