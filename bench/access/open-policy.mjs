// A policy that lets everyone see and read everything, for the types and coordinates that another policy lists: what access
// rules cost is measured against it. Rules, prohibitions, masks and combinations are left out, and who may write. What the
// model calls SECRET stays with administrators: a policy that shows it to everyone is refused.
//   node open-policy.mjs MODEL.graphql POLICY.yaml OPEN.yaml
import fs from 'node:fs';

const [model, from, to] = process.argv.slice(2);
const secret = new Set();
for (const [, type, body] of fs.readFileSync(model, 'utf8').matchAll(/^type (\w+)[^{]*\{\n([^}]*)/gm)) {
  for (const [, field] of body.matchAll(/^  (\w+).*@sensitivity\(level: SECRET\)/gm)) secret.add(`${type}.${field}`);
}
const open = [];
let section = '';
let part = '';
let type = '';
for (const line of fs.readFileSync(from, 'utf8').split('\n')) {
  const indent = line.length - line.trimStart().length;
  if (line.trim() === '' || line.trim().startsWith('#')) continue;
  if (indent === 0) {
    [section, part] = [line.split(':')[0], ''];
    if (['version', 'audiences', 'types', 'edges'].includes(section)) open.push(line);
  } else if (section === 'audiences') {
    open.push(line);
  } else if (section === 'types' || section === 'edges') {
    if (indent === 2) {
      [part, type] = ['', line.trim().split(':')[0]];
      if (section === 'types') open.push(line);
    } else if (indent === 4) {
      part = line.trim().split(':')[0];
      if (part === 'says' && section === 'types') open.push(line);
      if (part === 'properties') open.push(section === 'types' ? '    visible: ANONYMOUS' : `  ${type}:`, line);
      if (part === 'relations') open.push(line);
    } else if (part === 'says' && section === 'types') {
      open.push(line);
    } else if (part === 'properties' || part === 'relations') {
      const name = line.trim().split(':')[0];
      if (indent === 6) open.push(`      ${name}: ${secret.has(`${type}.${name}`) ? 'ADMIN' : 'ANONYMOUS'}`);
    }
  }
}
fs.writeFileSync(to, open.join('\n') + '\n');
