import { hashtagRange, hashtagsIn } from '#app/writing/posts/text/hashtags.ts'
import { mostUnits, unitsOf } from '#app/writing/posts/text/measure.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'

const number = (value: number) => value.toLocaleString('en')

/** How long the post is, as the site counts. */
export function Counts({ text }: { text: string }) {
  const units = unitsOf(text)
  const over = units - mostUnits
  return (
    <KeyValues
      items={[
        {
          label: 'Characters',
          value: (
            <span className={over > 0 ? 'text-danger' : undefined}>
              {number(units)} of {number(mostUnits)}
              {over > 0 && `, ${number(over)} too many`}
            </span>
          ),
        },
        {
          label: 'Hashtags',
          value: `${hashtagsIn(text).length}, best ${hashtagRange.least} to ${hashtagRange.most}`,
        },
      ]}
    />
  )
}
