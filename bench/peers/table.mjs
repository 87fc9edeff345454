// The results of bench.py as the table of docs/performance.md: medians of the rounds, requests per second (processor time of
// the server, microseconds a request), and our share of hand-json's throughput and processor time.
//   node table.mjs RESULTS.json
import fs from 'node:fs';

const [, peers] = Object.entries(JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))).find(([name]) => name !== 'discarded');
const middle = (values, half) => (values[Math.floor(half)] + values[Math.ceil(half)]) / 2;
const median = values => middle(values.sort((a, b) => a - b), (values.length - 1) / 2);
const of = (peer, query, field) => median(peers[peer][query].map(sample => sample[field]));
const queries = Object.keys(peers.catalogue ?? Object.values(peers)[0]);
const row = (name, cells) => console.log(`| ${[name, ...cells].join(' | ')} |`);

row('', queries.map(query => query.toUpperCase()));
row('---', queries.map(() => '---:'));
for (const peer of Object.keys(peers)) {
  row(peer, queries.map(query => `${Math.round(of(peer, query, 'rps')).toLocaleString('en')} (${of(peer, query, 'cpu_us').toFixed(1)})`));
}
if (peers.catalogue && peers['hand-json']) {
  row('**catalogue / hand-json**', queries.map(query => `**${(of('catalogue', query, 'rps') / of('hand-json', query, 'rps')).toFixed(2)}**`));
  row('the same by processor time', queries.map(query => (of('hand-json', query, 'cpu_us') / of('catalogue', query, 'cpu_us')).toFixed(2)));
}
const disturbed = Object.values(peers).flatMap(peer => Object.values(peer)).flat().filter(sample => sample.disturbed).length;
if (disturbed > 0) console.log(`\n${disturbed} samples were disturbed by other processes; the processor times are the better figures then.`);
