/**
 * The 25 orders `GET /v1.0/leads` knows (parameter `sort`), with the words people see.
 * The names are Lofty's to the letter, "Inquries" included.
 */
export const sorts = {
  Default: 'Lofty’s own order',
  CreateTime: 'Created',
  AssignTime: 'Assigned',
  LastContact: 'Last contact',
  LastCall: 'Last call',
  LastEmail: 'Last e-mail',
  LastActivity: 'Last activity',
  Score: 'Score',
  SCOREV2: 'Score (new model)',
  Inquries: 'Inquiries',
  Activity: 'Activity',
  ActivitySearch: 'Searches made',
  ActivityViews: 'Listings viewed',
  ActivityFavorites: 'Listings saved',
  Communication: 'Communication',
  Task: 'Tasks',
  Lender: 'Lender',
  HasDrip: 'On a drip campaign',
  DripStatus: 'Drip status',
  DripOpenRate: 'Drip open rate',
  HasAlert: 'Has a listing alert',
  AlertFrequency: 'Alert frequency',
  AlertOpenRate: 'Alert open rate',
  SmartPlanStatus: 'Smart plan status',
  DeleteTime: 'Deleted',
} as const

/** The name of an order as Lofty spells it. */
export type Sort = keyof typeof sorts

export function isSort(name: string): name is Sort {
  return Object.hasOwn(sorts, name)
}
