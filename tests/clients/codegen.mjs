// Runs graphql-codegen against a live server, as a TypeScript project would, and writes what it makes beside a program
// that uses it: node codegen.mjs URL FOLDER
import { copyFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';

const [url, folder] = process.argv.slice(2);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const files = await generate(
  {
    schema: url,
    documents: here('operations/*.graphql'),
    silent: true,
    generates: {
      'schema.ts': { plugins: ['typescript'] },
      'documents.ts': { plugins: ['typescript-operations', 'typed-document-node'] },
    },
  },
  false,
);
for (const { filename, content } of files) {
  writeFileSync(join(folder, filename), content);
}

copyFileSync(here('typed.ts'), join(folder, 'typed.ts'));
symlinkSync(here('node_modules'), join(folder, 'node_modules'));
