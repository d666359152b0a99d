/** One tag on a lead, `tags[]`. */
export interface SandboxTag {
  readonly leadId: string
  readonly tagId: number
  readonly tagName: string
  readonly createTime: string
  readonly updateTime: string
  readonly creatorUserId: number
  readonly visibleType: number
}

/** What the lead looks for, `leadInquiry`: whole dollars, -1 for unset numbers, ISO times. */
export interface SandboxInquiry {
  readonly id: number
  readonly leadUserId: number
  readonly priceMin: number
  readonly priceMax: number
  readonly propertyType: readonly string[] | null
  readonly bedroomsMin: number
  readonly bedroomsMax: number
  readonly bathroomsMin: string | number | null
  readonly bathroomsMax: string | number | null
  readonly locations: readonly { readonly city: string; readonly stateCode: string; readonly zipCode?: string }[] | null
  readonly modifyByAgent: boolean
  readonly defaultValue: boolean
  readonly createTime: string | null
  readonly updateTime: string | null
}

/** A home the lead owns or has looked at, `leadPropertyList[]`: -1 for unset numbers, acres, square feet. */
export interface SandboxProperty {
  readonly id: number
  readonly leadUserId: number
  readonly price: number
  readonly streetAddress: string
  readonly city: string
  readonly state: string
  readonly zipCode: string
  readonly county: string
  readonly propertyType: string
  readonly bedrooms: number
  readonly bathrooms: number
  readonly squareFeet: number
  readonly lotSize: number
  readonly parkingSpace: number
  readonly floors: number
  readonly mailAddress: boolean
  readonly listingId: string
  readonly autoListingId: number
  readonly label: string
  readonly labelList: string
  readonly labelType: string | null
  readonly note: string
  readonly listingStatus: string
  readonly pictureUrl: string
  readonly siteListingUrl: string
  readonly propertySource: string
  readonly createTime: string
}

export interface SandboxFamilyMember {
  readonly firstName: string
  readonly lastName: string
  readonly relationship: string
  readonly phones: readonly string[] | null
  readonly emails: readonly string[] | null
  readonly birthday: string | null
}

/** A custom field's value on a lead, `customAttributes[]`; `params` is JSON text with the options. */
export interface SandboxAttribute {
  readonly attributeName: string
  readonly attributeType: string
  readonly value: string
  readonly params: string | null
}

export interface SandboxRole {
  readonly roleId: number
  readonly role: string
  readonly assigneeId: number
  readonly assignee: string | null
}

/**
 * A lead as it goes over the wire, except that `leadId` is a string of digits here and a bare number there, since some
 * lie above 2^53. Change one by replacing it in the array (`leads[3] = { ...lead, stage: 'Hot' }`): leads share parts.
 */
export interface SandboxLead {
  readonly leadId: string
  readonly leadUserId: number
  readonly firstName: string
  readonly lastName: string
  readonly birthday: string | null
  readonly emails: readonly string[] | null
  readonly phones: readonly string[] | null
  readonly phoneStatuses: readonly number[] | null
  readonly cannotCall: boolean
  readonly cannotText: boolean
  readonly cannotEmail: boolean
  readonly unsubscription: boolean
  readonly leadSource: number
  readonly source: string
  readonly stageId: number
  readonly stage: string
  /** 0 for a lead that nobody has taken yet. */
  readonly assignedUserId: number
  readonly assignedUser: string
  readonly lenderUserId: number
  readonly score: number
  readonly tags: readonly SandboxTag[]
  readonly teamId: number
  readonly streetAddress: string
  readonly city: string
  readonly state: string
  readonly zipCode: string
  readonly createTime: string
  readonly assignTime: string
  readonly lastUpdateTime: string
  readonly lastTouch: string
  readonly lastVisit: string
  readonly facebook: string | null
  readonly twitter: string | null
  readonly referredBy: string | null
  readonly hiddenFlag: boolean
  readonly privateFlag: boolean
  readonly leadInquiry: SandboxInquiry
  readonly leadPropertyList: readonly SandboxProperty[]
  readonly customAttributes: readonly SandboxAttribute[]
  readonly groups: readonly string[] | null
  readonly segments: readonly string[] | null
  readonly leadType: number
  readonly leadTypes: readonly number[]
  readonly assignCompletionStatus: boolean
  readonly buyingTimeFrame: string | null
  readonly sellingTimeFrame: string | null
  readonly preQual: string | null
  readonly houseToSell: string | null
  readonly fthb: string | null
  readonly withBuyerAgent: string | null
  readonly withListingAgent: string | null
  readonly mortgage: string | null
  readonly buyHouse: string | null
  readonly opportunity: string | null
  readonly leadFamilyMemberList: readonly SandboxFamilyMember[] | null
  readonly pondId: number
  readonly pondName: string | null
  readonly customRoleList: readonly SandboxRole[]
  readonly language: string
  readonly ownershipId: number
  readonly ownershipScope: string
}
