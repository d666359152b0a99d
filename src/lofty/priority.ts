/** How urgent a call is, most urgent first: what somebody waits for, what they may want next, what fills the book. */
export const priorities = ['interactive', 'ahead', 'sync'] as const
export type Priority = (typeof priorities)[number]

/** Tells the proxy how urgent a call is; it serves interactive ones first. */
export const PRIORITY_HEADER = 'x-leadbook-priority'
