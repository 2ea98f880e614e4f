/** First letters of the first and last word: "Ana María Ruiz" → "AR"; "?" when there is no letter. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word))
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return (
    letters
      .map((word) => /\p{L}|\p{N}/u.exec(word ?? '')?.[0] ?? '')
      .join('')
      .toUpperCase() || '?'
  )
}
