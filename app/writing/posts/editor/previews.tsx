import { partsOf } from '#app/writing/posts/text/hashtags.ts'
import { cutAt, feedCuts } from '#app/writing/posts/text/measure.ts'

export type PreviewsProps = {
  text: string
  organisation: string
  picture: { address: string; alt: string; width: number; height: number }
}

/** The post as a feed shows it: cut on a phone, cut on a desktop, and opened. */
export const Previews = ({ text, organisation, picture }: PreviewsProps) => (
  <div className="post-previews">
    <FeedCard
      name={`On a phone, first ${feedCuts.mobile}`}
      text={text}
      units={feedCuts.mobile}
      organisation={organisation}
    />
    <FeedCard
      name={`On a desktop, first ${feedCuts.desktop}`}
      text={text}
      units={feedCuts.desktop}
      organisation={organisation}
    />
    <FeedCard name="Opened" text={text} organisation={organisation} picture={picture} />
  </div>
)

type FeedCardProps = {
  name: string
  text: string
  units?: number
  organisation: string
  picture?: PreviewsProps['picture']
}

function FeedCard({ name, text, units, organisation, picture }: FeedCardProps) {
  const { shown, hidden } = units ? cutAt(text, units) : { shown: text, hidden: '' }
  return (
    <figure className="post-feed">
      <figcaption>{name}</figcaption>
      <div className="post-feed-card">
        <p className="post-feed-head">
          <strong>{organisation}</strong>
          <span>Now</span>
        </p>
        <p className="post-text">
          <FeedText text={hidden ? shown.trimEnd() : shown} />
          {hidden && <span className="text-muted">… see more</span>}
        </p>
        {picture && (
          <img
            src={picture.address}
            alt={picture.alt}
            width={picture.width}
            height={picture.height}
            loading="lazy"
          />
        )}
      </div>
    </figure>
  )
}

const FeedText = ({ text }: { text: string }) =>
  partsOf(text).map((part, index) =>
    part.linked ? (
      <span key={`${index}:${part.text}`} className="post-linked">
        {part.text}
      </span>
    ) : (
      part.text
    ),
  )
