// An OpenID provider on a free port of this machine. It writes its address, then obeys lines of its input:
//   publish KID...             which keys are published from now on; the first one signs
//   id-token                   an ID token for the client "catalogue"
//   sign KID HEADER PAYLOAD    these parts, in base64url and as they are, signed with RS256
// and answers each with one line. Keys are made at the start, one for each id given as an argument.
import { createPrivateKey, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';
import { exportJWK, generateKeyPair } from 'jose';

const keys = new Map();
for (const kid of process.argv.slice(2)) {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  keys.set(kid, { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' });
}

let provider;
const server = createServer((request, response) => provider.callback()(request, response));
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const client = (id, more = {}) => ({
  client_id: id,
  client_secret: 'not a secret',
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  ...more,
});

const publish = (kids) => {
  provider = new Provider(issuer, {
    jwks: { keys: kids.map((kid) => keys.get(kid)) },
    clients: [
      client('steward-portal'),
      client('catalogue', {
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: ['http://127.0.0.1/callback'],
      }),
    ],
    cookies: { keys: ['not a secret'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    extraTokenClaims: () => ({ realm_access: { roles: ['metadata-steward'] }, hub: ['org-cnam'] }),
    ttl: { ClientCredentials: 600, AccessToken: 600, IdToken: 600 },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => undefined,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => ({
          scope: 'catalogue.read',
          audience: resource.replace('urn:', ''),
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256', kid: kids[0] } },
        }),
      },
    },
  });
};

const idToken = async () => {
  const owner = await provider.Client.find('catalogue');
  const token = new provider.IdToken({ sub: 'ada' }, { client: owner });
  token.scope = 'openid';
  return token.issue({ use: 'idtoken' });
};

const signed = (kid, header, payload) => {
  const key = createPrivateKey({ key: keys.get(kid), format: 'jwk' });
  return `${header}.${payload}.${sign('sha256', Buffer.from(`${header}.${payload}`), key).toString('base64url')}`;
};

const commands = {
  publish: (...kids) => publish(kids) ?? 'done',
  'id-token': idToken,
  sign: signed,
};

publish([...keys.keys()].slice(0, 1));
console.log(issuer);
for await (const line of createInterface({ input: process.stdin })) {
  const [command, ...values] = line.split(' ');
  console.log(await commands[command](...values));
}
server.close();
