// oidc-provider brings no types; these are the parts that app/identity/server/sso.test.ts uses.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'
  type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> }
  type Ctx = { oidc: { provider: { Grant: new (of: { clientId: string; accountId: string }) => Grant }; client?: { clientId: string }; session?: { accountId?: string } } }
  type Configuration = {
    clients: Record<string, unknown>[]
    jwks: { keys: unknown[] }
    cookies: { keys: string[] }
    features: Record<string, { enabled: boolean }>
    interactions: { url(ctx: Ctx, interaction: { uid: string }): string }
    findAccount(ctx: Ctx, id: string): { accountId: string; claims(): Promise<{ sub: string }> }
    loadExistingGrant(ctx: Ctx): Promise<Grant>
    ttl: Record<string, number>
  }
  export default class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): (request: IncomingMessage, reply: ServerResponse) => Promise<void>
    interactionFinished(request: IncomingMessage, reply: ServerResponse, result: { login: { accountId: string } }, options: { mergeWithLastSubmission: boolean }): Promise<void>
  }
}
