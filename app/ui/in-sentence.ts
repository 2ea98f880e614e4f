/** A name inside of a sentence: its first letter small, unless it begins with an abbreviation such as AI. */
export const inSentence = (name: string): string =>
  /^\p{Lu}[\p{Lu}\d]/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)

const spokenVowel = /^([aeiou]|[AEFHILMNORSX][A-Z])/

/** "a data engineer", "an ML engineer". */
export function withArticle(name: string): string {
  const inside = inSentence(name)
  return `${spokenVowel.test(inside) ? 'an' : 'a'} ${inside}`
}
