import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { LiveText } from './live-text.tsx'
import type { LiveTextProps } from './live-text.tsx'

export interface WritingProps extends LiveTextProps {
  /** Where it is ended, once that is known. */
  cancellation: string | null
}

/** An offer while the model writes it. */
export const Writing = ({ cancellation, ...live }: WritingProps) => (
  <>
    <LiveText {...live} />
    {cancellation && (
      <PostForm action={cancellation} layout="inline">
        <Button variant="quiet">Cancel</Button>
      </PostForm>
    )}
  </>
)
