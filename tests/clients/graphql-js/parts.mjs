// Responses in parts, put together again. Reassembly.cs does the same with ours.
import { canonical } from './canonical.mjs';

const sortedFields = (value) =>
  Array.isArray(value) ? value.map(sortedFields)
    : value !== null && typeof value === 'object' ? Object.fromEntries(Object.keys(value).sort().map((name) => [name, sortedFields(value[name])]))
      : value;

function merge(target, source) {
  for (const [name, value] of Object.entries(source)) {
    const known = target[name];
    if (known !== null && typeof known === 'object' && value !== null && typeof value === 'object') {
      merge(known, value);
    } else {
      target[name] = value;
    }
  }
}

// Null where another part that overlaps with this one made null of it.
const at = (data, path) => path.reduce((value, step) => value?.[step] ?? null, data);

class Whole {
  constructor(initial) {
    this.data = initial.data === null ? null : structuredClone(initial.data);
    this.errors = [...(initial.errors ?? [])];
    this.lines = [];
  }

  deliver(path, { data, items, errors }) {
    const target = at(this.data, path);
    if (target !== null && data) {
      merge(target, structuredClone(data));
    } else if (target !== null && items) {
      target.push(...structuredClone(items));
    }
    this.errors.push(...(errors ?? []));
  }

  fail(path, label) {
    this.lines.push(`failed ${path.join('.')} ${label ?? ''}`);
  }
}

async function gather(result, begin, add) {
  const { initialResult, subsequentResults } = 'initialResult' in result ? result : { initialResult: result, subsequentResults: [] };
  const whole = new Whole(initialResult);
  begin(initialResult, whole);
  let count = 0;
  for await (const payload of subsequentResults) {
    add(payload, whole);
    count++;
  }
  return { whole, count };
}

export async function pendingForm(result) {
  const pending = new Map();
  const announce = (payload) => payload.pending?.forEach((delivery) => pending.set(delivery.id, delivery));
  return gather(result, announce, (payload, whole) => {
    announce(payload);
    payload.incremental?.forEach((entry) => whole.deliver([...pending.get(entry.id).path, ...(entry.subPath ?? [])], entry));
    payload.completed?.filter(({ errors }) => errors).forEach(({ id }) => whole.fail(pending.get(id).path, pending.get(id).label));
  });
}

export async function pathsForm(result) {
  return gather(result, () => {}, (payload, whole) => payload.incremental?.forEach((entry) => {
    if (entry.data === null || entry.items === null) {
      whole.fail(entry.path, entry.label);
    } else {
      whole.deliver(entry.items ? entry.path.slice(0, -1) : entry.path, entry);
    }
  }));
}

export const dataText = ({ data }) => canonical(sortedFields(data));
