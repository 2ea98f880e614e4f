/** Letters that only look bold, italic or framed: mathematical signs, letter-like ones, wide and circled forms. */
const styled =
  /[\u{1d400}-\u{1d7ff}\u{ff10}-\u{ff19}\u{ff21}-\u{ff3a}\u{ff41}-\u{ff5a}\u{24b6}-\u{24e9}\u{1f130}-\u{1f149}ℂℊ-ℓℕℙ-ℝℤℨℬℭℯ-ℱℳℴ]/gu

/** How many letters are signs that screen readers spell out one by one, or leave out. */
export const countStyled = (text: string): number => text.match(styled)?.length ?? 0

/** The same text in letters that everybody hears and finds. */
export const withPlainLetters = (text: string): string =>
  text.replaceAll(styled, (letter) => letter.normalize('NFKC').replaceAll(/[()]/g, ''))
