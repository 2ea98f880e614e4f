import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened to posts, by the verb of the event. */
export const postSentences: Sentences = {
  'post.begun': ({ actor, subject }) => `${actor} began the post ${subject}`,
  'post.copied': ({ actor, subject }) => `${actor} copied a post to ${subject}`,
  'post.changed': ({ actor, subject }) => `${actor} changed the text of the post ${subject}`,
  'post.filled': ({ actor, subject }) => `${actor} filled the pattern of the post ${subject}`,
  'post.drafted': ({ actor, subject }) => `${actor} had a model draft the post ${subject}`,
  'post.draft-taken': ({ actor, subject }) =>
    `${actor} took the model’s draft for the post ${subject}`,
  'post.draft-left': ({ actor, subject }) =>
    `${actor} left the model’s draft for the post ${subject}`,
  'post.fact-added': ({ actor, subject }) => `${actor} added a fact to the post ${subject}`,
  'post.pictured': ({ actor, subject }) => `${actor} changed the picture of the post ${subject}`,
  'post.background-drawn': ({ actor, subject }) =>
    `${actor} had a model draw a background for the picture of the post ${subject}`,
  'post.background-removed': ({ actor, subject }) =>
    `${actor} removed the background from the picture of the post ${subject}`,
  'post.readied': ({ actor, subject }) => `${actor} marked the post ${subject} as ready`,
  'post.unreadied': ({ actor, subject }) => `${actor} took the post ${subject} back to a draft`,
  'post.scheduled': ({ actor, subject }) => `${actor} planned when to post ${subject}`,
  'post.unscheduled': ({ actor, subject }) => `${actor} took back when to post ${subject}`,
  'post.posted': ({ actor, subject }) => `${actor} marked the post ${subject} as posted`,
  'post.archived': ({ actor, subject }) => `${actor} archived the post ${subject}`,
  'post.restored': ({ actor, subject }) => `${actor} brought the post ${subject} back`,
}
