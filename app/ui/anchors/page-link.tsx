import type { AnchorHTMLAttributes } from 'react'

export interface PageLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** An address of ours: with its path, or `?…` for the same page. */
  to: string
  /** The page it leads to is the same one in another state: it stays where it was scrolled to. */
  keepScroll?: boolean
  /** What is behind it is no page, such as a file. */
  reloadDocument?: boolean
}

/**
 * A link that the script of a page follows without a new document. It holds nothing of the router, which
 * `useFollowedLinks` asks once for all of them: a page may have hundreds.
 */
export const PageLink = ({ to, keepScroll, reloadDocument, children, ...rest }: PageLinkProps) =>
  reloadDocument ? (
    <a {...rest} href={to}>
      {children}
    </a>
  ) : (
    <a {...rest} href={to} data-discover="true" data-follow={keepScroll ? 'keep' : 'top'}>
      {children}
    </a>
  )
