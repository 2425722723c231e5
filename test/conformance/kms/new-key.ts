import type { World } from '../world.ts'

/** Of a key that nobody else uses. */
export async function newKey(
  world: World,
  more: Record<string, unknown> = {},
): Promise<{ readonly id: string; readonly arn: string }> {
  const { KeyMetadata } = await world.ok('CreateKey', more)
  const { KeyId, Arn } = KeyMetadata as { KeyId: string; Arn: string }
  return { id: KeyId, arn: Arn }
}
