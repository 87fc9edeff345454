// What access rules cost: each principal's server beside the one that lets everyone read everything, from the results of bench.py.
// Throughput is the middle of the rounds; a round's pair was measured one after the other, so the ratios of the rounds are told too.
//   node table.mjs RESULTS.json
import fs from 'node:fs';

const [, peers] = Object.entries(JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))).find(([name]) => name !== 'discarded');
const sorted = values => [...values].sort((a, b) => a - b);
const median = values => (list => (list[Math.floor((list.length - 1) / 2)] + list[Math.ceil((list.length - 1) / 2)]) / 2)(sorted(values));
const queries = Object.keys(Object.values(peers)[0]);
const row = (name, cells) => console.log(`| ${[name, ...cells].join(' | ')} |`);
const samples = (peer, query, field) => peers[peer][query].map(sample => sample[field]);

row('', queries.map(query => query.toUpperCase()));
row('---', queries.map(() => '---:'));
for (const peer of Object.keys(peers)) {
  row(peer, queries.map(query => `${Math.round(median(samples(peer, query, 'rps'))).toLocaleString('en')} (${median(samples(peer, query, 'cpu_us')).toFixed(1)})`));
}
for (const peer of Object.keys(peers).filter(name => peers[`${name}-open`])) {
  row(`**${peer} / open**`, queries.map(query => {
    const open = samples(`${peer}-open`, query, 'rps');
    const ratios = sorted(samples(peer, query, 'rps').map((rps, round) => rps / open[round]));
    return `**${(median(samples(peer, query, 'rps')) / median(open)).toFixed(2)}** (${ratios[0].toFixed(2)} to ${ratios.at(-1).toFixed(2)})`;
  }));
  row('the same by processor time', queries.map(query => (median(samples(`${peer}-open`, query, 'cpu_us')) / median(samples(peer, query, 'cpu_us'))).toFixed(2)));
}
const disturbed = Object.values(peers).flatMap(peer => Object.values(peer)).flat().filter(sample => sample.disturbed).length;
if (disturbed > 0) console.log(`\n${disturbed} samples were disturbed by other processes; the processor times are the better figures then.`);
