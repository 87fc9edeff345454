// Values that depend on nothing but the path, the field and its arguments. FakeSource.cs makes the same ones.
import { isAbstractType, isListType, isNonNullType, isObjectType, isEnumType } from 'graphql';
import { canonical } from './canonical.mjs';

export function mix(value) {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}

function hashOf(seed, text) {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return mix(hash);
}

const texts = ['', 'plain', 'é "quoted" \\ /', 'line\nbreak\ttab \u0001\u007f', '\u{1f600} \u2028 <&>', '12'];
const wrong = {
  Int: ['x', 1.5, 2147483648, NaN, {}],
  Float: ['x', Infinity, {}],
  String: [{}, [1]],
  Boolean: ['x', {}],
  ID: [1.5, true, {}],
};

export function fieldResolver(source, args, _context, info) {
  const text = `${info.path.key} ${info.fieldName} ${canonical(args)}`;
  return valueOf(info.returnType, hashOf(source.hash, text), text);
}

function valueOf(type, hash, text) {
  if (isNonNullType(type)) {
    return hash % 48 === 2 ? null : presentValueOf(type.ofType, mix(hash + 1), text);
  }
  return hash % 8 === 3 ? null : presentValueOf(type, mix(hash + 1), text);
}

function presentValueOf(type, hash, text) {
  if (hash % 48 === 1) {
    return new Error('The source failed.');
  }
  const next = mix(hash + 2);
  if (isListType(type)) {
    return hash % 40 === 4 ? 7 : listOf(type.ofType, next, text);
  }
  if (isObjectType(type) || isAbstractType(type)) {
    return { hash: next };
  }
  return hash % 24 === 5 ? wrongLeaf(type, next) : leaf(type, next, text);
}

function listOf(itemType, hash, text) {
  const items = [];
  for (let i = 0; i < hash % 4; i++) {
    items.push(valueOf(itemType, mix(hash + i + 1), text));
  }
  return items;
}

function wrongLeaf(type, hash) {
  if (isEnumType(type)) {
    return ['NO_SUCH_VALUE', 7, {}][hash % 3];
  }
  const values = wrong[type.name];
  return values === undefined ? 'any' : values[hash % values.length];
}

function leaf(type, hash, text) {
  if (isEnumType(type)) {
    const values = type.getValues();
    return values[hash % values.length].name;
  }
  switch (type.name) {
    case 'Int': return hash | 0;
    case 'Float': return (hash | 0) / 64;
    case 'Boolean': return hash % 2 === 0;
    case 'String': return hash % 2 === 0 ? text : texts[(hash >>> 1) % texts.length];
    case 'ID': return hash % 2 === 0 ? hash | 0 : `id-${hash}`;
    default: return [text, hash, hash / 64, true, [1, 'a', null], { a: 1, b: [{}] }][hash % 6];
  }
}

export function typeResolver(value, _context, info, abstractType) {
  const hash = mix(value.hash + 3);
  if (hash % 40 === 7) {
    return [undefined, 'NoSuchType', info.schema.getQueryType().name][(hash >>> 8) % 3];
  }
  const names = info.schema.getPossibleTypes(abstractType).map((type) => type.name).sort();
  return names[hash % names.length];
}
