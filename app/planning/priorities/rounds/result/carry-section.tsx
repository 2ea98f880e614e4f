import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

/** Takes what was rated over into the figures, spread and all. */
export const CarrySection = ({ here, mayEdit }: { here: string; mayEdit: boolean }) =>
  mayEdit && (
    <Section title="Use it in the ranking" card>
      <p>
        The quartiles become low and high of each figure and the median its most likely number, so
        that your disagreement goes on as uncertainty. Figures that were there before are replaced;
        what nobody rated stays as it is.
      </p>
      <PostForm action={`${here}/figures`} layout="inline">
        <Button variant="primary">Carry the ratings into the figures</Button>
      </PostForm>
    </Section>
  )
