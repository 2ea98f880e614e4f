import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { ConfirmBox } from '#app/ui/forms/confirm-box.tsx'
import type { FieldErrors } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export type DeletionPartProps = {
  here: string
  name: string
  days: number
  deletion: { dueAt: string } | null
  mayDelete: boolean
  errors: FieldErrors | undefined
}

/** The end of an organisation, with days for second thoughts. */
export const DeletionPart = (props: DeletionPartProps) => (
  <Section title="Delete the organisation" card>
    {props.deletion ? <Coming {...props} dueAt={props.deletion.dueAt} /> : <Asking {...props} />}
  </Section>
)

const Coming = ({ here, dueAt, mayDelete }: DeletionPartProps & { dueAt: string }) => (
  <Notice tone="danger" title="This organisation is going to be deleted">
    <p>
      Everything goes on <DateTime at={dueAt} />. Until then everything works as before.
    </p>
    {mayDelete && (
      <PostForm action={`${here}/deletion/cancellation`}>
        <Button variant="primary">Keep the organisation</Button>
      </PostForm>
    )}
  </Notice>
)

const Asking = ({ here, name, days, mayDelete, errors }: DeletionPartProps) =>
  mayDelete ? (
    <div className="stack">
      <p>
        Plans, openings, candidates, documents, files, members and the record of what happened are
        deleted {days} days after you ask. Any owner can take it back until then. People who belong
        to no other organisation are forgotten too.
      </p>
      <ConfirmBox action={here} label="Delete the organisation" word={name} errors={errors}>
        <p>Make an export first: after {days} days nothing can be brought back.</p>
      </ConfirmBox>
    </div>
  ) : (
    <p className="text-muted">Deleting the organisation is for its owners.</p>
  )
