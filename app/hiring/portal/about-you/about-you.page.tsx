import { answerDemographics, findAnswered } from '#app/hiring/fairness/answers.server.ts'
import { demographicsSchema, ethnicities, genders } from '#app/hiring/fairness/demographics.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/about-you.page.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  const answeredAt = await findAnswered(ctx, params.application)
  return {
    application: `/portal/${ctx.org.slug}/applications/${params.application}`,
    organisation: ctx.org.name,
    answeredAt: answeredAt?.toISOString() ?? null,
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  return carryOut(await readForm(request, demographicsSchema), async (said) => {
    await answerDemographics(ctx, { candidacyId: params.application, ...said })
    const here = `/portal/${ctx.org.slug}/applications/${params.application}/about-you`
    return redirectWithFlash(here, 'Kept, apart from your application. Thank you.')
  })
}

const choices = (names: Record<string, string>) => [
  ...Object.entries(names).map(([value, label]) => ({ value, label })),
  { value: '', label: 'I would rather not say' },
]

/** Two questions nobody has to answer. */
export default function AboutYou({ loaderData, actionData }: Route.ComponentProps) {
  const { application, organisation, answeredAt } = loaderData
  return (
    <div className="stack narrow">
      <header>
        <h1>About you, if you like</h1>
        <p className="page-lead">
          Two questions that help {organisation} see whether its hiring treats people alike.
          Answering is up to you.
        </p>
      </header>
      <Notice>
        <p>
          Your answers are stored apart from your application. Nobody who decides about it can see
          them, and they change nothing about it. They are only ever shown as counts of at least
          five people.
        </p>
      </Notice>
      {answeredAt && <Answered application={application} at={answeredAt} />}
      <PostForm action={`${application}/about-you`} {...actionData}>
        <Questions />
        <div className="form-actions">
          <Button variant="primary">{answeredAt ? 'Answer anew' : 'Answer'}</Button>
          <a className="button is-quiet" href={application}>
            Back to my application
          </a>
        </div>
      </PostForm>
    </div>
  )
}

const Questions = () => (
  <>
    <ChoiceGroup name="gender" legend="Your gender" options={choices(genders)} required={false} />
    <ChoiceGroup
      name="ethnicity"
      legend="Your race or ethnicity"
      options={choices(ethnicities)}
      required={false}
    />
  </>
)

const Answered = ({ application, at }: { application: string; at: string }) => (
  <PostForm id="forget" action={`${application}/about-you/removal`} layout="inline">
    <span>
      You answered on <DateTime at={at} show="date" />.
    </span>
    <Button size="small">Take my answers away</Button>
  </PostForm>
)
