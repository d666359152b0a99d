/** What saved views say. */
export const views = {}
