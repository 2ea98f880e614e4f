import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import type { FieldErrors, FormValues } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export interface RatersSectionProps {
  here: string
  raters: readonly { id: string; name: string; submittedAt: Date | null }[]
  reveal: { at: Date; reason: string } | null
  open: boolean
  mayEdit: boolean
  errors?: FieldErrors | null | undefined
  values?: FormValues | null | undefined
}

/** Who has handed in, and the step that opens the ratings. */
export const RatersSection = (props: RatersSectionProps) => {
  const { here, raters, reveal, open, mayEdit, ...form } = props
  const awaited = raters.filter(({ submittedAt }) => !submittedAt).length
  return (
    <Section title={open ? 'Who rates' : 'Who was asked'} card>
      <ul className="rater-list">
        {raters.map(({ id, name, submittedAt }) => (
          <li key={id}>
            {name}{' '}
            {submittedAt ? (
              <Status tone="good">Handed in</Status>
            ) : (
              <Status tone={reveal ? 'warn' : 'plain'}>
                {open ? 'Awaited' : 'Did not hand in'}
              </Status>
            )}
          </li>
        ))}
      </ul>
      {reveal && (
        <p className="text-sm text-muted">
          Revealed on <DateTime at={reveal.at} />
          {reveal.reason && `: “${reveal.reason}”`}
        </p>
      )}
      {open && mayEdit && (
        <>
          <Reveal here={here} awaited={awaited} {...form} />
          <p className="cluster round-changes">
            <PageLink to={`${here}/raters`}>Invite more people</PageLink>
            <PageLink to={`${here}/cancellation`}>Cancel the round</PageLink>
          </p>
        </>
      )}
    </Section>
  )
}

type RevealFormProps = Pick<RatersSectionProps, 'here' | 'errors' | 'values'> & { awaited: number }

/** At hand once everybody has handed in, and folded away before. */
const Reveal = (props: RevealFormProps) =>
  props.awaited === 0 ? (
    <RevealForm {...props} />
  ) : (
    <details open={Boolean(props.errors)}>
      <summary>Reveal without waiting for the others</summary>
      <div className="round-early">
        <RevealForm {...props} />
      </div>
    </details>
  )

const RevealForm = ({ here, awaited, errors, values }: RevealFormProps) => (
  <PostForm action={here} errors={errors ?? null} values={values ?? null}>
    {awaited === 0 ? (
      <Notice tone="good">Everybody has handed in.</Notice>
    ) : (
      <TextField
        name="reason"
        label="Why not wait for the others"
        hint={`${awaited === 1 ? 'One person is' : `${awaited} people are`} awaited. What they have kept so far counts; the reason is kept with the round.`}
        required
        maxLength={300}
      />
    )}
    <div className="form-actions">
      <Button variant={awaited === 0 ? 'primary' : 'plain'}>
        {awaited === 0 ? 'Reveal the ratings' : 'Reveal now all the same'}
      </Button>
    </div>
  </PostForm>
)
