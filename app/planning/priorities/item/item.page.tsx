import { percent } from '#app/math/text/figures.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { methodWords } from '#app/planning/priorities/methods/words.ts'
import { queryFrom } from '#app/planning/priorities/ranking/query.ts'
import { DrawState } from '#app/planning/priorities/robustness/draw-state.tsx'
import { Bars } from '#app/ui/charts/bars.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/item.page.ts'
import { figuresSchema } from './figures.ts'
import { FiguresForm } from './figures-form.tsx'
import { findRankedItem, setFigures } from './item.server.ts'
import { TornadoChart } from './tornado-chart.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'A use case in the ranking · Groundwork' }]

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const query = queryFrom(new URL(request.url).searchParams)
  const found = await findRankedItem(ctx, { ...query, id: params.useCase })
  const home = `/${ctx.org.slug}`
  const search = `?method=${query.method}&open=${query.open}`
  return {
    ...found,
    method: query.method,
    back: `${home}/priorities${search}`,
    useCase: `${home}/use-cases/${params.useCase}`,
    here: `${home}/priorities/use-cases/${params.useCase}${search}`,
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { method, open } = queryFrom(new URL(request.url).searchParams)
  return carryOut(await readForm(request, figuresSchema), async ({ figures }) => {
    await setFigures(ctx, { id: params.useCase, method, typed: figures })
    const here = `/${ctx.org.slug}/priorities/use-cases/${params.useCase}`
    return redirectWithFlash(`${here}?method=${method}&open=${open}`, 'The figures are saved.')
  })
}

type Shown = Route.ComponentProps['loaderData']

export default function RankedItem({ loaderData, actionData }: Route.ComponentProps) {
  const { title, back, useCase, method, rank, of, score, spread, unit, here, figures } = loaderData
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ to: back, label: 'Priorities' }]}
        lead={
          rank === null
            ? `Without a place in the ranking by ${methodWords[method].name}.`
            : `Place ${rank} of ${of} by ${methodWords[method].name}: ${score}${spread ? ` (${spread})` : ''}${unit ? `, in ${unit}` : ''}.`
        }
        actions={<LinkButton to={useCase}>The use case</LinkButton>}
      />
      <div className="stack">
        <Standing {...loaderData} />
        <Moves {...loaderData} />
        <Section
          title="Figures"
          lead="What is known is one number; what is guessed has a low and a high."
          card
        >
          {loaderData.mayEdit && figures.length > 0 ? (
            <FiguresForm
              action={here}
              useCase={useCase}
              figures={figures}
              errors={actionData?.errors}
              values={actionData?.values}
            />
          ) : (
            <p>There is nothing to fill in here.</p>
          )}
        </Section>
      </div>
    </>
  )
}

const Standing = ({ missing, running, takeaway, shares, title }: Shown) => (
  <>
    {missing.length > 0 && (
      <Notice tone="warn" title="It cannot be ranked yet">
        Missing: {missing.join(', ')}. Fill it in below.
      </Notice>
    )}
    {running !== null && <DrawState done={running} />}
    {takeaway && (
      <Section title="How firm its place is" card>
        <Bars
          caption={takeaway}
          name={`Share of the draws in which ${title} takes each place`}
          rows={shares.map(({ share }, i) => ({ label: `Place ${i + 1}`, value: share }))}
          max={1}
          format={percent}
          words={{ row: 'Place', value: 'Share of the draws' }}
        />
      </Section>
    )}
  </>
)

const Moves = ({ title, scoreName, swings, swaps }: Shown) => (
  <>
    {swings.length > 0 && (
      <Section title="What moves it" card>
        <TornadoChart title={title} scoreName={scoreName} swings={swings} />
      </Section>
    )}
    {swaps.length > 0 && (
      <Section title="Which weights would change its place" card>
        <ul className="plain-list">
          {swaps.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
    )}
  </>
)
