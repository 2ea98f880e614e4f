import { functionNames } from '#app/planning/use-cases/words.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { PostFormProps } from '#app/ui/forms/post-form.tsx'
import { FileOrLines } from '#app/ui/imports/file-or-lines.tsx'
import { Section } from '#app/ui/layout/section.tsx'

type ImportFormProps = Pick<PostFormProps, 'errors' | 'values'> & {
  list: string
  checked: boolean
  /** How many use cases would be written; 0 where there is nothing to write yet. */
  ready: number
  /** What the check saw, to be sent along. */
  seen?: string
}

/** A file or its rows; once they are checked, the rows stay in the form to be mended or carried out. */
export const ImportForm = ({
  list,
  checked,
  ready,
  seen = '',
  errors,
  values,
}: ImportFormProps) => (
  <Section title={checked ? 'The rows' : 'The file'} card>
    <PostForm
      id="import"
      action={`${list}/import`}
      encType="multipart/form-data"
      errors={errors}
      values={values}
    >
      <FileOrLines name="rows" row="row" hint="Up to 1,000 rows and 2 MB." checked={checked} />
      <Columns />
      <input type="hidden" name="seen" value={seen} />
      <Actions list={list} ready={ready} />
    </PostForm>
  </Section>
)

const Actions = ({ list, ready }: Pick<ImportFormProps, 'list' | 'ready'>) => (
  <div className="form-actions">
    <Button name="step" value="check" variant={ready > 0 ? 'plain' : 'primary'}>
      Check
    </Button>
    {ready > 0 && (
      <Button name="step" value="import" variant="primary">
        {`Import ${ready}`}
      </Button>
    )}
    <LinkButton to={list} variant="quiet">
      Cancel
    </LinkButton>
  </div>
)

const Columns = () => (
  <details className="text-sm">
    <summary>Which columns a file has</summary>
    <ul>
      <li>
        Needed: title. What is known of problem, input and output beside it; an empty cell of these
        takes nothing away.
      </li>
      <li>
        number: a use case that is here is changed; an empty one is added. A column you leave out
        stays as it is.
      </li>
      <li>
        current_process, industry, sponsor, tags (with commas), owner (a name), function (
        {Object.values(functionNames).join(', ')}).
      </li>
      <li>
        Guesses as three columns each: value_low, value_likely, value_high, and so on for cost, run
        (to run it in a year), loss, duration, data, model, deployment, adoption. Money in
        thousands, durations in quarters, chances as 0.8 or 80 %.
      </li>
      <li>effort: “ml-engineer Q1 0.5/1/1.5; data-scientist Q2 1/1/1”. spend: “Q1 10/20/30”.</li>
      <li>
        stakeholders: one per line of the cell, “Mia Berg | Sales | fewer calls back”. Who is left
        out is taken off.
      </li>
      <li>stage and state are told and never changed by a file: stages have gates.</li>
    </ul>
  </details>
)
