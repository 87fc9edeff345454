using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>CoerceArgumentValues (spec 6.4.1).</summary>
public static class ArgumentValues
{
    /// <summary>The arguments of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="variables">The request's coerced variables.</param>
    /// <param name="values">By name, in definition order; an argument neither given nor defaulted is absent.</param>
    /// <param name="error">The field error where there are none, without a path.</param>
    public static bool TryCoerce(
        CompiledField field,
        VariableValues variables,
        [NotNullWhen(true)] out InputObject? values,
        [NotNullWhen(false)] out GraphQLError? error) =>
        TryCoerce(field.Definition.Arguments, field.Nodes[0].Arguments, field.Nodes[0].Location, variables, out values, out error);

    /// <summary>The arguments of a directive.</summary>
    public static bool TryCoerce(
        DirectiveDefinition definition,
        DirectiveNode node,
        VariableValues variables,
        [NotNullWhen(true)] out InputObject? values,
        [NotNullWhen(false)] out GraphQLError? error) =>
        TryCoerce(definition.Arguments, node.Arguments, node.Location, variables, out values, out error);

    private static bool TryCoerce(
        ImmutableArray<InputValueDefinition> definitions,
        ImmutableArray<ArgumentNode> nodes,
        Location location,
        VariableValues variables,
        [NotNullWhen(true)] out InputObject? values,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        error = null;
        values = InputObject.Empty;
        if (definitions.IsEmpty)
        {
            return true;
        }

        var errors = new InputErrors(maxErrors: 1);
        var coerced = new KeyValuePair<string, object?>[definitions.Length];
        var count = 0;
        foreach (var definition in definitions)
        {
            if (TryCoerce(definition, Find(nodes, definition.Name), location, variables, errors, out var value))
            {
                coerced[count++] = new(definition.Name, value);
            }
        }

        error = errors.IsEmpty ? null : errors.ToImmutable()[0];
        values = errors.IsEmpty ? new(coerced.AsSpan(0, count)) : null;
        return errors.IsEmpty;
    }

    private static bool TryCoerce(
        InputValueDefinition definition,
        ArgumentNode? node,
        Location location,
        VariableValues variables,
        InputErrors errors,
        out object? value)
    {
        value = null;
        var isAbsent = node is null || (node.Value is VariableNode variable && !variables.TryGet(variable.Name, out _) && !definition.IsRequired);
        if (node is not null && !isAbsent)
        {
            errors.Start($"Argument \"{definition.Coordinate}\" has invalid value", node.Value.Location);
            return new LiteralCoercion(errors, variables).TryCoerce(node.Value, definition.Type, out value);
        }

        if (definition.DefaultValue is { } defaultValue)
        {
            errors.Start($"Argument \"{definition.Coordinate}\" has invalid default value", location);
            return new LiteralCoercion(errors, null).TryCoerce(defaultValue, definition.Type, out value);
        }

        if (definition.IsRequired)
        {
            errors.Start($"Argument \"{definition.Coordinate}\" of required type \"{definition.Type}\" ", location);
            errors.AddWhole("was not provided.");
        }

        return false;
    }

    private static ArgumentNode? Find(ImmutableArray<ArgumentNode> nodes, string name)
    {
        foreach (var node in nodes)
        {
            if (string.Equals(node.Name, name, StringComparison.Ordinal))
            {
                return node;
            }
        }

        return null;
    }
}
