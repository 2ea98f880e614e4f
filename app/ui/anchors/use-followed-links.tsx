import { useEffect } from 'react'
import { useNavigate } from 'react-router'

/** Follows the links of `PageLink` in the same document, one listener for all of them. */
export function useFollowedLinks(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = plainClick(event) ? linkAt(event) : null
      if (!link) return
      event.preventDefault()
      const { pathname, search, hash, href } = link
      void navigate(
        { pathname, search, hash },
        { preventScrollReset: link.dataset.follow === 'keep', replace: href === location.href },
      )
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])
}

/** Anything else is the browser's: another tab or window, a download, a menu. */
const plainClick = (event: MouseEvent) =>
  !event.defaultPrevented &&
  event.button === 0 &&
  !(event.metaKey || event.altKey || event.ctrlKey || event.shiftKey)

function linkAt({ target }: MouseEvent): HTMLAnchorElement | null {
  const link =
    target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-follow]') : null
  return link && (link.target === '' || link.target === '_self') ? link : null
}
