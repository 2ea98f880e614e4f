import { line } from '#app/http/typed-text.ts'
import { webAddress } from '#app/http/web-address.ts'
import { z } from 'zod'

export type TeamLink = { title: string; url: string }

export const mostTeamLinks = 6

const row = z
  .object({ title: line(80).default(''), url: line(300).default('') })
  .superRefine(({ title, url }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (url && !title) wrong('title', 'Say in a few words what is there.')
    if (title && !url) wrong('url', 'Give the address, or empty the title.')
    if (url && !webAddress(url))
      wrong('url', 'This is not a web address, such as example.org/team.')
  })

/** What the page for the links posts; a row without anything typed is left out. */
export const teamLinksForm = z.object({
  links: z
    .array(row)
    .max(mostTeamLinks, `At most ${mostTeamLinks} links.`)
    .default([])
    .transform(readable),
})

/** The links that lead to the web, whoever stored them: what came in by an import is no reason for trust. */
export function readable(links: readonly TeamLink[]): TeamLink[] {
  return links.flatMap(({ title, url }) => {
    const address = url && webAddress(url)
    return address ? [{ title, url: address }] : []
  })
}
