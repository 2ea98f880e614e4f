const door = 'https://www.linkedin.com/sharing/share-offsite/?url='

/** Where the site takes a link to share: the first address of the text, else the one the post is about. */
export function shareLink(text: string, link: string): string | null {
  const [address = link] = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/.exec(text) ?? []
  return /^https?:\/\//.test(address) ? `${door}${encodeURIComponent(address)}` : null
}
