import type { Client, ClientName, Missing, Target } from './client.ts'

export async function openAwsCli(_name: ClientName, _target: Target): Promise<Client | Missing> {
  return { missing: 'the driver for aws-cli is being written' }
}
