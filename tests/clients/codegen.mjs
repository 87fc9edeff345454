// Runs graphql-codegen against a live server, as a TypeScript project would, and writes what it makes:
// node codegen.mjs URL DOCUMENT FOLDER
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';

const [url, documents, folder] = process.argv.slice(2);
const files = await generate(
  {
    schema: url,
    documents,
    silent: true,
    generates: {
      'schema.ts': { plugins: ['typescript'] },
      'operations.ts': { plugins: ['typescript-operations'] },
    },
  },
  false,
);
for (const { filename, content } of files) {
  writeFileSync(join(folder, filename), content);
}
