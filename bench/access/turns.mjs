// Two servers with the same data, one under our policy and one under a policy that lets everyone read everything, measured turn
// by turn: short turns, so that whatever else slows the machine slows both. Prints the table for docs/performance.md.
//   node turns.mjs CONFIG.json [ROUNDS] [SECONDS]
import fs from 'node:fs';
import { spawn, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import assert from 'node:assert/strict';

const run = promisify(execFile);
const { servers, principals, script } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const [rounds, seconds] = [Number(process.argv[3] ?? 16), Number(process.argv[4] ?? 2)];
const queries = ['q1', 'q2', 'q3'];
const kinds = Object.keys(servers);
const url = kind => `http://127.0.0.1:${servers[kind].port}`;
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.round((values.length - 1) * share)];

async function start({ command, environment, port }) {
  const server = spawn(command[0], command.slice(1), { env: { ...process.env, ...environment, ASPNETCORE_URLS: `http://127.0.0.1:${port}` }, stdio: 'ignore' });
  for (let ready = false; !ready; ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(({ ok }) => ok, () => false)) {
    assert.equal(server.exitCode, null, `${command.join(' ')} did not start.`);
    await pause(200);
  }
  return server;
}

// Both must answer the same, or the one that answers less would be the faster.
async function compare({ headers, bodies }, query) {
  const [ours, open] = kinds.map(kind => fs.readFileSync(`${bodies[kind]}/${query}.bodies`, 'utf8').trimEnd().split('\n'));
  for (let at = 0; at < ours.length; at += 10) {
    const answers = await Promise.all([ours, open].map(async (lines, which) => {
      const response = await fetch(`${url(kinds[which])}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: lines[at] });
      return response.json();
    }));
    assert.deepEqual(answers[0], answers[1]);
    assert.ok(answers[0].data && !answers[0].errors, JSON.stringify(answers[0]).slice(0, 500));
  }
}

async function measure({ headers, bodies }, kind, query, time) {
  const { stdout } = await run('wrk', ['-t1', '-c16', `-d${time}s`, '--timeout', '10s', '-s', script, `${url(kind)}/graphql`],
    { env: { ...process.env, BODIES: `${bodies[kind]}/${query}.bodies`, HEADERS: JSON.stringify(headers).replaceAll('":"', '": "') } });
  const [requests, microseconds, , , , , errors, late] = stdout.match(/^RESULT (.*)$/m)[1].split(' ').map(Number);
  assert.equal(errors + late, 0, stdout);
  return requests / microseconds * 1e6;
}

async function table(name, principal) {
  const cells = [];
  for (const query of queries) {
    await compare(principal, query);
    const found = Object.fromEntries(kinds.map(kind => [kind, []]));
    for (let round = 0; round < rounds; round++) {
      for (const kind of round % 2 ? [...kinds].reverse() : kinds) found[kind].push(await measure(principal, kind, query, seconds));
    }
    const ratios = found[kinds[0]].map((rate, round) => rate / found[kinds[1]][round]);
    cells.push({ rates: kinds.map(kind => quantile(found[kind], 0.5)), ratio: quantile(ratios, 0.5), from: quantile(ratios, 0.25), to: quantile(ratios, 0.75) });
    console.error(`${name} ${query}: ${kinds.map((kind, at) => `${kind} ${cells.at(-1).rates[at].toFixed(0)}/s`).join(', ')}, ${cells.at(-1).ratio.toFixed(3)} (${cells.at(-1).from.toFixed(3)} to ${cells.at(-1).to.toFixed(3)})`);
  }
  kinds.forEach((kind, at) => console.log(`| ${name}, ${kind} | ${cells.map(({ rates }) => Math.round(rates[at]).toLocaleString('en')).join(' | ')} |`));
  console.log(`| **${name}, ${kinds.join(' / ')}** | ${cells.map(({ ratio, from, to }) => `**${ratio.toFixed(2)}** (${from.toFixed(2)} to ${to.toFixed(2)})`).join(' | ')} |`);
}

const started = [];
try {
  for (const kind of kinds) started.push(await start(servers[kind]));
  // Everything is warmed first: otherwise the first query is measured half compiled.
  for (const principal of Object.values(principals)) for (const query of queries) for (const kind of kinds) await measure(principal, kind, query, 4);
  console.log(`|  | ${queries.map(query => query.toUpperCase()).join(' | ')} |\n| --- | ${queries.map(() => '---:').join(' | ')} |`);
  for (const [name, principal] of Object.entries(principals)) await table(name, principal);
} finally {
  for (const server of started) server.kill('SIGTERM');
}
