/** Rows that a form offers beyond those that are filled. */
export const blankRows = 2
