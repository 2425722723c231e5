import type { Client, ClientName, Missing, Target } from './client.ts'

export async function openJava(_name: ClientName, _target: Target): Promise<Client | Missing> {
  return { missing: 'the driver for java is being written' }
}
