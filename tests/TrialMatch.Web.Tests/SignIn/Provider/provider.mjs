// An OpenID provider for tests: one client and a few people, given as JSON. Says where it listens, and ends with its
// standard input.
import http from 'node:http'
import Provider from 'oidc-provider'

const { client, people } = JSON.parse(process.argv[2])

const server = http.createServer()
await new Promise(listening => server.listen(0, '127.0.0.1', listening))
const issuer = `http://127.0.0.1:${server.address().port}`

const provider = new Provider(issuer, {
  clients: [{ ...client, grant_types: ['authorization_code'], response_types: ['code'] }],
  pkce: { required: () => true },
  claims: { openid: ['sub'], profile: ['name', 'pid', 'roles', 'org'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['of no use to anybody'] },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, id) => people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
  // The service is the provider's own: nobody is asked for consent.
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId })
    grant.addOIDCScope('openid profile')
    await grant.save()
    return grant
  },
})

const oidc = provider.callback()
server.on('request', async (request, response) => {
  if (!request.url.startsWith('/interaction/')) return oidc(request, response)
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html')
    return response.end(`<!DOCTYPE html><title>Who?</title><form method="post" action="${request.url}"><label>Who? <input name="person"></label><button>Go on</button></form>`)
  }
  let body = ''
  for await (const part of request) body += part
  await provider.interactionFinished(request, response, { login: { accountId: new URLSearchParams(body).get('person') } })
})

console.log(`listening on ${issuer}`)
process.stdin.resume().on('end', () => process.exit())
