import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { ShownRights } from './rights.server.ts'

export type HoldPartProps = { here: string; hold: ShownRights['hold']; may: boolean }

/** A legal claim or an inquiry keeps the record from being erased, whatever else is asked. */
export const HoldPart = ({ here, hold, may }: HoldPartProps) => (
  <Section
    title="Legal hold"
    lead="While a claim or an inquiry is open, the record must not go. A hold comes before every other rule."
    card
  >
    {hold ? (
      <>
        <p>
          {hold.reason}{' '}
          <span className="text-muted">
            ({hold.by}, <DateTime at={hold.at} show="date" />)
          </span>
        </p>
        {may && (
          <PostForm action={`${here}/hold/release`}>
            <Button>Release the hold</Button>
          </PostForm>
        )}
      </>
    ) : (
      may && (
        <PostForm action={`${here}/hold`}>
          <TextField name="reason" label="Reason" required maxLength={500} />
          <Button>Place a hold</Button>
        </PostForm>
      )
    )}
  </Section>
)
