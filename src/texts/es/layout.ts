/** What columns, the overview and visits say. */
export const layout = {}
