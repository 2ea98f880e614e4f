import askedTheModel from '#templates/posts/asked-the-model.json' with { type: 'json' }
import borrowedList from '#templates/posts/borrowed-list.json' with { type: 'json' }
import confusionHook from '#templates/posts/confusion-hook.json' with { type: 'json' }
import contrastingWants from '#templates/posts/contrasting-wants.json' with { type: 'json' }
import failureLesson from '#templates/posts/failure-lesson.json' with { type: 'json' }
import hiringCall from '#templates/posts/hiring-call.json' with { type: 'json' }
import launchStory from '#templates/posts/launch-story.json' with { type: 'json' }
import quoteHook from '#templates/posts/quote-hook.json' with { type: 'json' }
import review from '#templates/posts/review.json' with { type: 'json' }
import roadmapTeaser from '#templates/posts/roadmap-teaser.json' with { type: 'json' }
import successStory from '#templates/posts/success-story.json' with { type: 'json' }
import toolCard from '#templates/posts/tool-card.json' with { type: 'json' }
import { patternSchema } from './pattern.ts'
import type { Pattern } from './pattern.ts'

/** The patterns people start a post from, in the order they are offered. */
export const patterns: readonly Pattern[] = [
  borrowedList,
  review,
  toolCard,
  quoteHook,
  confusionHook,
  contrastingWants,
  askedTheModel,
  launchStory,
  failureLesson,
  hiringCall,
  roadmapTeaser,
  successStory,
].map((pattern) => patternSchema.parse(pattern))

export const findPattern = (key: string): Pattern | undefined =>
  patterns.find((pattern) => pattern.key === key)
