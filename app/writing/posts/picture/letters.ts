/** What the type of pictures (Inter, Latin with its extensions, Greek, Cyrillic) has a shape for. */
const drawable =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{Nd}\s!-/:-@[-`{-~¡-¿×÷‐-‧‰‹›⁄€₿№™←-↓−≈≠≤≥]/u

/** The text with the letters that can be drawn; others would stand there as empty boxes. */
export const drawnText = (text: string): string =>
  [...text]
    .filter(
      (letter) => drawable.test(letter) && !/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(letter),
    )
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Letters that are left out, each once. */
export const leftOut = (text: string): string => {
  const kept = new Set(drawnText(text))
  return [...new Set(text)]
    .filter((letter) => !kept.has(letter) && !/[\s\p{Cf}\p{M}]/u.test(letter))
    .join('')
}
