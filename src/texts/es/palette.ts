/** What the palette and the keys say. */
export const palette = {}
