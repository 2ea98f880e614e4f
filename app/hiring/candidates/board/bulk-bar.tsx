import { Button } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { bulkForm } from './shown.ts'
import type { StageOption } from './shown.ts'

/** Acts on everybody who is ticked: move at once, set up the interviews of their stage, or see the mail before anybody is rejected. */
export const BulkBar = ({ here, stages }: { here: string; stages: StageOption[] }) => (
  <>
    <p className="sr-only">The buttons for who is ticked stand before the list.</p>
    <div className="cluster bulk-bar">
      <PostForm
        id={bulkForm}
        action={`${here}/moves`}
        layout="inline"
        aria-label="Move the ticked candidates"
      >
        <SelectField
          name="stage"
          label="Move ticked to"
          options={stages.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button size="small">Move</Button>
      </PostForm>
      <Button size="small" form={bulkForm} formAction={`${here}/interviews`}>
        Set up interviews
      </Button>
      <Button size="small" form={bulkForm} formMethod="get" formAction={`${here}/rejection`}>
        Reject ticked …
      </Button>
    </div>
  </>
)
