import type { Client, ClientName, Missing, Target } from './client.ts'

export async function openBoto3(_name: ClientName, _target: Target): Promise<Client | Missing> {
  return { missing: 'the driver for boto3 is being written' }
}
