/** What the list and what is around it say. */
export const list = {}
