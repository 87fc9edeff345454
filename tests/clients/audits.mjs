// Runs the audits of graphql-http against a live server and prints each one's id, name, status and reason:
// node audits.mjs URL
import { serverAudits } from 'graphql-http';

const results = [];
for (const audit of serverAudits({ url: process.argv[2] })) {
  const { status, reason } = await audit.fn();
  results.push({ id: audit.id, name: audit.name, status, reason: reason ?? null });
}

process.stdout.write(JSON.stringify(results));
