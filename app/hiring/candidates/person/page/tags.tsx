import { Icon } from '#app/ui/icons/icon.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { PageProps } from './page-props.ts'

export const Tags = ({ here, candidacy: { tags, may } }: PageProps) => (
  <Section title="Tags" card>
    <div className="stack">
      {tags.length > 0 && (
        <ul className="cluster">
          {tags.map((label) => (
            <li key={label}>
              <Tag here={here} label={label} removable={may.edit} />
            </li>
          ))}
        </ul>
      )}
      {may.edit && (
        <PostForm action={`${here}/tags`} layout="inline">
          <TextField
            name="label"
            label="New tag"
            hideLabel
            placeholder="New tag"
            maxLength={40}
            required
          />
          <Button size="small">Add</Button>
        </PostForm>
      )}
    </div>
  </Section>
)

const Tag = ({ here, label, removable }: { here: string; label: string; removable: boolean }) =>
  removable ? (
    <PostForm action={`${here}/tags/removal`} layout="plain">
      <button
        className="badge tag"
        name="label"
        value={label}
        aria-label={`Remove the tag ${label}`}
      >
        {label}
        <Icon name="x" size={12} />
      </button>
    </PostForm>
  ) : (
    <span className="badge">{label}</span>
  )
