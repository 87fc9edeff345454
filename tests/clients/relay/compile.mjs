// Compiles the sources of this folder as a Relay application would, against the schema that a live server shows:
// node compile.mjs URL FOLDER ALGORITHM
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import compiler from 'relay-compiler';

const [url, folder, algorithm] = process.argv.slice(2);
writeFileSync(join(folder, 'schema.graphql'), await (await fetch(`${url}/schema.graphql`)).text());
cpSync(new URL('source', import.meta.url), join(folder, 'source'), { recursive: true });
mkdirSync(join(folder, 'artifacts'));
writeFileSync(join(folder, 'relay.config.json'), JSON.stringify({
  src: 'source',
  schema: 'schema.graphql',
  language: 'javascript',
  artifactDirectory: 'artifacts',
  eagerEsModules: false,
  persistConfig: { file: 'persisted.json', algorithm },
}));
writeFileSync(join(folder, 'persisted.json'), '{}');

const run = spawnSync(compiler, ['relay.config.json', '--noWatchman'], { cwd: folder, encoding: 'utf8' });
if (run.status !== 0) {
  throw new Error(run.stdout + run.stderr);
}

const documents = JSON.parse(readFileSync(join(folder, 'persisted.json'), 'utf8'));
process.stdout.write(JSON.stringify(Object.values(documents).map((text) => /^query (\w+)/.exec(text)[1]).sort()));
