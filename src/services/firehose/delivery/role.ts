/** Whose name delivery acts in: the role of the delivery stream's source or destination. */
import type { Random } from '../../../kernel/random.ts'
import type { Call } from '../../../model/caller.ts'
import type { DeliveryStream } from '../entities.ts'
import { callAs } from '../role.ts'

const NOWHERE = { accountId: '000000000000', region: '' }

/** A call of a delivery stream that is gone acts for nobody. */
export function roleCall(stream: DeliveryStream | undefined, side: 'source' | 'destination', random: Random): Call {
  const roleArn = stream && (side === 'source' ? sourceRole(stream) : destinationRole(stream))
  const { accountId, region } = stream ?? NOWHERE
  return callAs(roleArn, stream?.name ?? 'nobody', { accountId, region }, random.uuid())
}

function sourceRole({ source }: DeliveryStream): string | undefined {
  return source.type === 'KinesisStreamAsSource' ? source.roleArn : undefined
}

function destinationRole({ destination }: DeliveryStream): string | undefined {
  return destination.type === 'ExtendedS3' ? destination.s3.RoleARN : destination.http.S3DestinationDescription.RoleARN
}
