/** What filter controls say. */
export const filters = {}
