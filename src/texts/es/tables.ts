/** The names of filters, columns, orders and what leads are said to be. */
export const tables = {}
