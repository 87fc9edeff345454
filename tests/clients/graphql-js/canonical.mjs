// A value as text that does not depend on how a language prints numbers. CanonicalText.cs writes the same.
const bits = new DataView(new ArrayBuffer(8));

export function canonical(value) {
  switch (typeof value) {
    case 'string': return `s${value.length}:${value}`;
    case 'boolean': return value ? 'true' : 'false';
    case 'number': return number(value);
    case 'object': return value === null ? 'null' : Array.isArray(value) ? list(value) : fields(value);
    default: return typeof value;
  }
}

function number(value) {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 53) {
    return String(value);
  }
  bits.setFloat64(0, value);
  return `#${bits.getBigUint64(0).toString(16).padStart(16, '0')}`;
}

const list = (items) => `[${items.map(canonical).join(',')}]`;
const fields = (object) => `{${Object.keys(object).map((name) => `${name}:${canonical(object[name])}`).join(',')}}`;
