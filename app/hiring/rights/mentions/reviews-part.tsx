import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { ShownReview } from './reviews.server.ts'

type ReviewsPartProps = { here: string; reviews: ShownReview[]; may: boolean }

/** Words that may mean people who were erased, for somebody to say whether they do. */
export const ReviewsPart = ({ here, reviews, may }: ReviewsPartProps) =>
  reviews.length === 0 ? null : (
    <Section
      title="Mentioned in texts of others"
      lead="These people were erased. What they called themselves also stands in texts about others, or in many texts: strike it out only if it means them. Striking out withdraws every export that is ready to be downloaded."
      card
    >
      <ul className="stack">
        {reviews.map((review) => (
          <li key={review.id}>
            <Review here={here} review={review} may={may} />
          </li>
        ))}
      </ul>
    </Section>
  )

const Review = ({ here, review, may }: { here: string; review: ShownReview; may: boolean }) => {
  const { id, words, places, endsAt } = review
  return (
    <div className="stack">
      <p>
        <strong>{words.map((word) => `“${word}”`).join(', ')}</strong>
        <br />
        {places.map(({ name, count }) => `${name}: ${count}`).join(' · ')}
        <br />
        <span className="text-muted text-sm">
          Without a word of yours it stays where it stands, and is forgotten here on{' '}
          <DateTime at={endsAt} show="date" />.
        </span>
      </p>
      {may && (
        <div className="cluster">
          <PostForm action={`${here}/mentions/${id}`} id={`strike-${id}`}>
            <input type="hidden" name="decision" value="struck" />
            <Button variant="danger">Strike it out</Button>
          </PostForm>
          <PostForm action={`${here}/mentions/${id}`} id={`leave-${id}`}>
            <input type="hidden" name="decision" value="left" />
            <Button>Leave it</Button>
          </PostForm>
        </div>
      )}
    </div>
  )
}
