/** What is typed to confirm a removal. */
export const removalWord = 'remove'
