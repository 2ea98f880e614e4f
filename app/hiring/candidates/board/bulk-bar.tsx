import type { ReactNode } from 'react'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { bulkForm } from './shown.ts'
import type { StageOption } from './shown.ts'

type BulkBarProps = { here: string; stages: StageOption[]; children: ReactNode }

/** A list, and what can be done with everybody who is ticked in it: move at once, set up the interviews of their stage, or see the mail before anybody is rejected. */
export const BulkBar = ({ here, stages, children }: BulkBarProps) => (
  <>
    <p className="sr-only">Buttons for who is ticked follow the list.</p>
    {children}
    <div className="cluster bulk-bar">
      <PostForm
        id={bulkForm}
        action={`${here}/moves`}
        layout="inline"
        aria-label="Move who is ticked"
      >
        <SelectField
          name="stage"
          label="Move to"
          options={stages.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button size="small">Move</Button>
      </PostForm>
      <Button size="small" form={bulkForm} formAction={`${here}/interviews`}>
        Set up interviews
      </Button>
      <Button size="small" form={bulkForm} formMethod="get" formAction={`${here}/rejection`}>
        Reject …
      </Button>
    </div>
  </>
)
