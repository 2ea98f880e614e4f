import type { TeamLink } from './team-link.ts'

/** Links that leave the product; where they lead learns nothing of the page they stand on. */
export const LinkList = ({ links }: { links: TeamLink[] }) => (
  <ul>
    {links.map(({ title, url }) => (
      <li key={`${title} ${url}`}>
        <a href={url} rel="noopener noreferrer nofollow">
          {title}
        </a>
      </li>
    ))}
  </ul>
)
