import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { constraintsOf, parseForm, refuseForm, staleForm } from '#app/http/forms.ts'
import { Conflict } from '#app/problems.ts'
import { formatPay } from '#app/roles/pay.ts'
import type { Pay } from '#app/roles/pay.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/band.page.ts'
import { bandFields, bandSchema } from './band.ts'
import { setBand, showBand } from './bands.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { ...(await showBand(ctx, params.opening)), constraints: constraintsOf(bandFields) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const form = parseForm(posted, bandSchema)
  if (!form.ok) return refuseForm(form)
  const { budget = null, ...band } = form.value
  const version = Number(posted.get('_version'))
  try {
    await setBand(ctx, { ...band, budget, openingId: params.opening, version })
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return staleForm(posted, error)
  }
  return redirectWithFlash(`/${ctx.org.slug}/openings/${params.opening}/pay`, 'Saved.')
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function PayBand({ loaderData, actionData }: Route.ComponentProps) {
  const { maySet } = loaderData
  return (
    <div className="beside">
      <Section
        title="Pay band"
        lead="What one person may be paid. An offer outside it needs a reason and an approver."
        card
      >
        {maySet ? (
          <BandForm {...loaderData} refused={actionData} />
        ) : (
          <p>
            {loaderData.band ? formatPay(loaderData.band) : 'None is set.'}{' '}
            <span className="text-muted">The opening’s manager and admins set it.</span>
          </p>
        )}
      </Section>
      <Standing {...loaderData} />
    </div>
  )
}

type Loaded = Route.ComponentProps['loaderData']
type Refused = Route.ComponentProps['actionData']

const periods = [
  { value: 'year', label: 'a year' },
  { value: 'month', label: 'a month' },
  { value: 'hour', label: 'an hour' },
]
const amount = { type: 'number', inputMode: 'decimal', step: 'any' } as const

type FormProps = Loaded & { refused: Refused }

function BandForm({ band, published, currency, version, constraints, refused }: FormProps) {
  return (
    <PostForm
      action=""
      version={version}
      constraints={constraints}
      errors={refused?.errors}
      values={refused?.values}
      warnUnsaved
    >
      <RangeFields start={band ?? published} currency={currency} />
      <TextField
        name="budget"
        label="Budget for all seats, a year"
        hint="Base and bonus together, in the same currency."
        {...amount}
        required={false}
        defaultValue={band?.budget ?? ''}
      />
      <div className="form-actions">
        <Button variant="primary">Save</Button>
      </div>
    </PostForm>
  )
}

type RangeProps = { start: Pay | null; currency: string }

const RangeFields = ({ start, currency }: RangeProps) => (
  <div className="fields">
    <TextField name="min" label="From" {...amount} required defaultValue={start?.min} />
    <TextField name="max" label="To" {...amount} required defaultValue={start?.max} />
    <TextField
      name="currency"
      label="Currency"
      maxLength={3}
      required
      defaultValue={start?.currency ?? currency}
    />
    <SelectField
      name="period"
      label="Per"
      options={periods}
      defaultValue={start?.period ?? 'year'}
    />
  </div>
)

function Standing({ band, published, promised, headcount, currency }: Loaded) {
  const budget = band?.budget ?? null
  const money = (value: number) => formatPay({ min: value, max: value, currency, period: 'year' })
  return (
    <Section title="Where it stands" card level={3}>
      <KeyValues
        items={[
          { label: 'On the careers page', value: published ? formatPay(published) : 'Not shown' },
          { label: 'People wanted', value: headcount },
          { label: 'Promised in offers', value: money(promised) },
          ...(budget === null
            ? []
            : [{ label: 'Left of the budget', value: money(Math.max(0, budget - promised)) }]),
        ]}
      />
    </Section>
  )
}
