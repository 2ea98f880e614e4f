import { organisationContext } from '#app/accounts/context.ts'
import { Conflict } from '#app/problems.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm, staleForm } from '#app/http/forms.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { fillPattern } from '#app/writing/posts/keeping/changing.server.ts'
import { findPost } from '#app/writing/posts/keeping/reading.server.ts'
import type { Slot } from './pattern.ts'
import type { Route } from './+types/pattern.page.ts'
import { withPicked } from './fact-names.ts'
import { FactPicker } from './fact-picker.tsx'
import type { OfferedFact } from './fact-picker.tsx'
import { FactList } from '#app/writing/posts/facts/fact-list.tsx'
import { patternView, slotsForm } from './pattern-view.ts'
import { PostFrame } from '#app/writing/posts/editor/post-frame.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Pattern of ${loaderData?.title ?? 'a post'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return patternView(await findPost(ctx, params.post), `/${ctx.org.slug}/posts`)
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = withPicked(await request.formData())
  const version = Number(posted.get('_version'))
  try {
    return await carryOut(parseForm(posted, slotsForm(posted.keys())), async (slots) => {
      await fillPattern(ctx, { id: params.post, version, slots })
      return redirectWithFlash(
        `/${ctx.org.slug}/posts/${params.post}`,
        'The text is made anew from the pattern.',
      )
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(posted, error)
    throw error
  }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function PatternPage({ loaderData, actionData }: Route.ComponentProps) {
  const { here, pattern, facts, mayEdit } = loaderData
  return (
    <PostFrame {...loaderData} lead={loaderData.about}>
      <div className="beside">
        {pattern && mayEdit ? (
          <SlotsForm loaderData={loaderData} actionData={actionData} />
        ) : (
          <EmptyState
            title={mayEdit ? 'This post has no pattern' : 'This post is not open any more'}
            action={<LinkButton to={here}>To its text</LinkButton>}
          >
            {mayEdit ? 'Its pattern is gone. Write on in its text.' : 'Its text stays as it is.'}
          </EmptyState>
        )}
        <div className="stack">
          <FactList here={here} facts={facts} mayEdit={mayEdit} />
          {pattern && (
            <Section title="Example" lead={pattern.when} card>
              <p className="post-text">{pattern.example}</p>
            </Section>
          )}
        </div>
      </div>
    </PostFrame>
  )
}

const SlotsForm = ({
  loaderData: { here, version, pattern, facts, touched },
  actionData,
}: Pick<Route.ComponentProps, 'loaderData' | 'actionData'>) => (
  <PostForm
    action={`${here}/pattern`}
    version={version}
    errors={actionData?.errors}
    values={actionData?.values}
    warnUnsaved
  >
    {touched && (
      <p className="notice">
        The text was changed by hand since. Filling the pattern writes it anew.
      </p>
    )}
    {pattern?.slots.map((slot) => (
      <SlotField key={slot.key} slot={slot} typed={slot.typed} facts={facts} />
    ))}
    <div className="form-actions">
      <Button variant="primary">Make the text</Button>
      <LinkButton to={here}>To the text as it is</LinkButton>
    </div>
  </PostForm>
)

type Shown = Pick<Slot, 'key' | 'label' | 'hint' | 'lines' | 'optional'>

type SlotFieldProps = { slot: Shown; typed: string; facts: readonly OfferedFact[] }

const SlotField = ({ slot, typed, facts }: SlotFieldProps) => {
  const { key: name, label, hint, lines } = slot
  const shared = { name, label, hint, defaultValue: typed, maxLength: 2000 }
  const required = slot.optional ? false : undefined
  return (
    <div className="post-slot">
      {lines === 1 && !typed.includes('\n') ? (
        <TextField {...shared} required={required} />
      ) : (
        <TextArea {...shared} rows={Math.max(3, lines + 1)} required={required} />
      )}
      {facts.length > 0 && name !== 'hashtags' && <FactPicker slot={slot} facts={facts} />}
    </div>
  )
}
