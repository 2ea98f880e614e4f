import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { PostFormProps } from '#app/ui/forms/post-form.tsx'
import { FileOrLines } from '#app/ui/imports/file-or-lines.tsx'
import { Section } from '#app/ui/layout/section.tsx'

type FileFormProps = Pick<PostFormProps, 'errors' | 'values'> & { list: string; checked: boolean }

/** A file or its rows; once they are checked, the rows stay in the form to be mended. */
export const FileForm = ({ list, checked, errors, values }: FileFormProps) => (
  <Section title={checked ? 'Mend the rows' : 'The file'} card>
    <PostForm
      id="import"
      action={`${list}/import`}
      encType="multipart/form-data"
      errors={errors}
      values={values}
    >
      <FileOrLines name="rows" row="row" hint="Up to 100 openings and 2 MB." checked={checked} />
      <Columns list={list} />
      <div className="form-actions">
        <Button variant={checked ? 'plain' : 'primary'}>{checked ? 'Check again' : 'Check'}</Button>
        <LinkButton to={list} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </PostForm>
  </Section>
)

const Columns = ({ list }: { list: string }) => (
  <>
    <p>
      <a href={`${list}/import/example.csv`} download>
        An example file
      </a>{' '}
      has every column.
    </p>
    <details className="text-sm">
      <summary>What the columns mean</summary>
      <ul>
        <li>
          Needed: role (the name of a role card), level (such as L3), places. The rubric, the
          interview loop and the questions come from the role card.
        </li>
        <li>
          places: “Denver, CO, US; Remote, Germany”: city, state or province, country, with a
          semicolon between places.
        </li>
        <li>title and description (Markdown): left empty, they are the role card’s.</li>
        <li>pay_min, pay_max, currency, pay_period: figures such as 90000; year, month or hour.</li>
        <li>headcount: 1 where it is left empty.</li>
        <li>employment: full-time, part-time, contract or internship.</li>
        <li>manager_email: who runs the opening; left empty, you do.</li>
        <li>use_cases: up to ten, with semicolons between them.</li>
        <li>last_day: the last day to apply, such as 2026-12-31.</li>
        <li>contact: whom candidates ask for an accommodation.</li>
      </ul>
    </details>
  </>
)
