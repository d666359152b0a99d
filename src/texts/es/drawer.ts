/** What a lead’s drawer, cards and contact say. */
export const drawer = {}
