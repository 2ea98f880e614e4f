import { organisationContext } from '#app/accounts/context.ts'
import { NoticeDiffers } from '#app/accounts/organisations/notice-differs.tsx'
import { authorise } from '#app/accounts/permissions.ts'
import { ReviewsPart } from '#app/hiring/rights/mentions/reviews-part.tsx'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm } from '#app/http/forms.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/retention.page.ts'
import { inAreas } from './areas.ts'
import { choiceSchema } from './choice.ts'
import { DuePart } from './due-part.tsx'
import { PutAwayPart } from './put-away-part.tsx'
import { RulePart } from './rule-part.tsx'
import { saveRetention, showRetention } from './settings.server.ts'
import { RequestsPart } from './requests-part.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Retention · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { home: `/${ctx.org.slug}`, ...(await showRetention(ctx)) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'retention.settings')
  const form = await request.formData()
  const version = Number(form.get('_version'))
  return carryOut(parseForm(form, choiceSchema), async (input) => {
    await saveRetention(ctx, { ...input, version })
    return redirectWithFlash(
      `/${ctx.org.slug}/settings/retention`,
      'The retention rules are saved.',
    )
  })
}

const lead =
  'The place of an opening decides which rules hold for its candidates. A record is kept for as long as the longest duty asks, and goes when the shortest limit says so. Both count from the end of the application.'

/** How long candidates are kept: what the law says where the openings are, and what the organisation makes of it. */
export default function Retention({ loaderData, actionData }: Route.ComponentProps) {
  const { home, may, due, requests, putAway, reviews } = loaderData
  const here = `${home}/settings/retention`
  return (
    <>
      <PageHeader title="Retention" lead={lead} />
      <div className="stack">
        <NoticeDiffers verdict={loaderData.notice}>
          Change a figure below, or the notice under{' '}
          <PageLink to={`${home}/settings`}>General</PageLink>.
        </NoticeDiffers>
        <DuePart home={home} due={due} may={may.erase} />
        <RequestsPart home={home} requests={requests} />
        <PutAwayPart home={home} putAway={putAway} />
        <ReviewsPart here={here} reviews={reviews} may={may.erase} />
        <Rules here={here} shown={loaderData} refused={actionData} />
      </div>
    </>
  )
}

type RulesProps = {
  here: string
  shown: Route.ComponentProps['loaderData']
  refused: Route.ComponentProps['actionData']
}

const Rules = ({ here, shown: { may, automatic, version, rules }, refused }: RulesProps) => (
  <Section
    title="Rules"
    lead="Have your counsel check these figures: they are not legal advice. Change a figure where yours differs, and say why."
  >
    <PostForm
      action={here}
      id="retention"
      version={version}
      errors={refused?.errors}
      values={refused?.values}
    >
      <Checkbox
        name="automatic"
        label="Erase every day whose time is up"
        hint="Otherwise they are listed above and wait for a click. Conflicting rules always wait."
        defaultChecked={automatic}
      />
      {inAreas(rules).map(({ area, rules: own }) => (
        <Section key={area} title={area} level={3} card>
          <ul className="rows">
            {own.map((rule) => (
              <li key={rule.key}>
                <RulePart rule={rule} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {may.change && <Button variant="primary">Save</Button>}
    </PostForm>
  </Section>
)
