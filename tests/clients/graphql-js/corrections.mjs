// The rules of the reference, corrected where they depart from the specification of September 2025.
// DifferentialTests.cs names each departure and proves that the uncorrected rules still have it.
import {
  getNamedType, getNullableType, GraphQLError, isInputObjectType, isNonNullType, isTypeSubTypeOf, Kind, MaxIntrospectionDepthRule, specifiedRules,
  StreamDirectiveOnListFieldRule, typeFromAST, validateInputLiteral, VariablesInAllowedPositionRule,
} from 'graphql';

// A limit, no rule; ours is switched off as well.
export const uncorrectedRules = specifiedRules.filter((rule) => rule !== MaxIntrospectionDepthRule);

export const rules = [
  ...uncorrectedRules.filter((rule) => rule !== VariablesInAllowedPositionRule && rule !== StreamDirectiveOnListFieldRule),
  AllVariableUsagesAreAllowed,
  FloatsAreFinite,
  StreamedFieldsAreLists,
  RepeatedInputFieldsHaveCorrectTypes,
];

// 5.8.5, IsNonNullPosition: a field of a OneOf input object is a non-null position, whether or not the object stands in a
// non-null place itself; and as in any other, a nullable variable with a default value is allowed there.
function AllVariableUsagesAreAllowed(context) {
  const schema = context.getSchema();
  const inOneOf = new Set();

  function isAllowed(definition, variableType, { node, type, defaultValue }) {
    if ((isNonNullType(type) || inOneOf.has(node)) && !isNonNullType(variableType)) {
      const hasDefault = (definition.defaultValue && definition.defaultValue.kind !== Kind.NULL) || defaultValue !== undefined;
      return hasDefault && isTypeSubTypeOf(schema, variableType, getNullableType(type));
    }
    return isTypeSubTypeOf(schema, variableType, type);
  }

  function check(operation) {
    const definitions = new Map(operation.variableDefinitions?.map((definition) => [definition.variable.name.value, definition]));
    for (const usage of context.getRecursiveVariableUsages(operation)) {
      const definition = definitions.get(usage.node.name.value);
      const variableType = definition && typeFromAST(schema, definition.type);
      if (variableType && usage.type && !isAllowed(definition, variableType, usage)) {
        context.reportError(new GraphQLError('The variable is not allowed here.', { nodes: [definition, usage.node] }));
      }
    }
  }

  return {
    ObjectField(node) {
      const type = getNamedType(context.getParentInputType());
      if (isInputObjectType(type) && type.isOneOf) {
        inOneOf.add(node.value);
      }
    },
    Document: {
      leave: (document) => document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).forEach(check),
    },
  };
}

// 3.5.2: a number that is not a finite double is an error.
function FloatsAreFinite(context) {
  const check = (node) => {
    if (getNamedType(context.getInputType())?.name === 'Float' && !Number.isFinite(Number(node.value))) {
      context.reportError(new GraphQLError('The number is too large.', { nodes: node }));
    }
  };
  return { IntValue: check, FloatValue: check };
}

// 5.6.1: each literal is checked. Of input fields of one name the reference checks the last one only.
function RepeatedInputFieldsHaveCorrectTypes(context) {
  const shadowed = new Set();
  return {
    ObjectValue({ fields }) {
      const last = new Map(fields.map((field) => [field.name.value, field]));
      fields.filter((field) => last.get(field.name.value) !== field).forEach((field) => shadowed.add(field));
    },
    ObjectField(field) {
      const type = context.getInputType();
      if (shadowed.has(field) && type) {
        validateInputLiteral(field.value, type, (error) => context.reportError(error));
      }
    },
  };
}

// 5.7.7 of the draft: it is about fields. The reference asks it also of a misplaced directive on a fragment.
function StreamedFieldsAreLists(context) {
  const { Directive } = StreamDirectiveOnListFieldRule(context);
  return {
    Directive: (node, _key, _parent, _path, ancestors) => (ancestors.at(-1)?.kind === Kind.FIELD ? Directive(node) : undefined),
  };
}
