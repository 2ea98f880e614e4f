import type { ShownAccessCopy } from '#app/hiring/rights/access/review.server.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type EndPartProps = {
  here: string
  parts: NonNullable<ShownAccessCopy['parts']>
  may: boolean
}

const partsOf = (count: number) => (count === 1 ? 'one part' : `${count} parts`)

/** The two ways in which a request ends: with a copy, or without one and with a reason. */
export function EndPart({ here, parts, may }: EndPartProps) {
  const unseen = parts.filter(({ isLookedThrough }) => !isLookedThrough).length
  if (!may)
    return (
      <p className="text-muted">
        Once everything is looked through, an owner or admin releases the copy.
      </p>
    )
  return (
    <Section
      title="Release the copy"
      lead="The file is made, and the person gets a mail that it waits in their portal. It cannot be taken back."
      card
    >
      {unseen > 0 ? (
        <p>Still to be looked through before it can go out: {partsOf(unseen)}.</p>
      ) : (
        <PostForm action={`${here}/release`}>
          <Button variant="primary">Release the copy</Button>
        </PostForm>
      )}
      <details>
        <summary>Close the request without a copy</summary>
        <PostForm action={`${here}/closing`}>
          <TextArea
            name="reason"
            label="Reason"
            hint="The person reads it. A refusal has to say why."
            required
            rows={3}
            maxLength={1000}
          />
          <Button variant="danger">Close without a copy</Button>
        </PostForm>
      </details>
    </Section>
  )
}
