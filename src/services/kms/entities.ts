/** What the catalog keeps for KMS. Plain JSON. Key material is sealed under the master key, which the catalog does not have. */
export interface KmsEntities {
  /** Keyed by the key's ARN. */
  'kms.key': Key
  /** Keyed by the alias' ARN. */
  'kms.alias': Alias
  /** Keyed by `grantKey`. */
  'kms.grant': Grant
}

export interface Key {
  readonly arn: string
  /** A UUID, the last part of the ARN. */
  readonly id: string
  readonly accountId: string
  readonly region: string
  readonly state: 'Enabled' | 'Disabled' | 'PendingDeletion'
  /** When it goes, in state PendingDeletion. */
  readonly deletionAtMs?: number
  /** Made by itself for one of AWS's services at its first use, or by somebody with CreateKey. */
  readonly manager: 'AWS' | 'CUSTOMER'
  readonly description: string
  readonly createdAtMs: number
  /** 32 bytes under the master key; see `material.ts`. */
  readonly sealedMaterial: string
  /** The document, to the letter as it was put. */
  readonly policy: string
  readonly tags: Readonly<Record<string, string>>
}

export interface Alias {
  readonly arn: string
  /** e.g. `alias/orders`. */
  readonly name: string
  readonly accountId: string
  readonly region: string
  readonly keyArn: string
  readonly createdAtMs: number
  readonly updatedAtMs: number
}

/** Kept and given back, not evaluated. */
export interface Grant {
  readonly id: string
  readonly keyArn: string
  readonly token: string
  readonly createdAtMs: number
  readonly issuingAccountId: string
  /** As they were asked for, but for the key. */
  readonly terms: GrantTerms
}

export interface GrantTerms {
  readonly Name?: string
  readonly GranteePrincipal?: string
  readonly GranteeServicePrincipal?: string
  readonly RetiringPrincipal?: string
  readonly RetiringServicePrincipal?: string
  readonly Operations: readonly string[]
  readonly Constraints?: Readonly<Record<string, Readonly<Record<string, string>> | string>>
}

export function grantKey(keyArn: string, grantId: string): string {
  return `${keyArn}/${grantId}`
}
