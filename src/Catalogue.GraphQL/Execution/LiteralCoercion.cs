using System.Runtime.CompilerServices;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>Input coercion of literals (spec 3.5 to 3.12) with the values of variables in place; all faults at once.</summary>
/// <param name="errors">Takes what is wrong, at the literal it is wrong with.</param>
/// <param name="variables">The coerced variables, or null where none may occur (default values).</param>
internal readonly struct LiteralCoercion(InputErrors errors, VariableValues? variables)
{
    public bool TryCoerce(ValueNode literal, GraphQLType type, out object? value)
    {
        // The parser bounds a literal's depth, the schema's rules forbid default values that circle; a wrong schema must not end the process.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        value = null;
        switch (literal)
        {
            case VariableNode variable:
                return TryCoerceVariable(variable, type, out value);

            case NullValueNode:
                return type is not NonNullType
                    || errors.Add($"Expected value of non-null type \"{type}\" not to be null.", literal.Location);
        }

        return type.Nullable switch
        {
            ListType list => TryCoerceList(literal, list, out value),
            InputObjectType inputObject => TryCoerceObject(literal, inputObject, out value),
            EnumType enumType => TryCoerceEnum(literal, enumType, out value),
            ScalarType scalar => TryCoerceScalar(literal, scalar, out value),
            _ => throw new InvalidOperationException($"{type} is not an input type."),
        };
    }

    private bool TryCoerceVariable(VariableNode variable, GraphQLType type, out object? value)
    {
        var given = TryGet(variable, out value);
        if (value is not null || type is not NonNullType)
        {
            return true;
        }

        return errors.Add(
            given
                ? $"Expected variable \"${variable.Name}\" provided to non-null type \"{type}\" not to be null."
                : $"Expected variable \"${variable.Name}\" provided to type \"{type}\" to provide a runtime value.",
            variable.Location);
    }

    private bool TryGet(VariableNode variable, out object? value)
    {
        value = null;
        return variables is not null && variables.TryGet(variable.Name, out value);
    }

    private bool TryCoerceList(ValueNode literal, ListType type, out object? value)
    {
        value = null;
        if (literal is not ListValueNode list)
        {
            var coerced = TryCoerce(literal, type.OfType, out var only);
            value = coerced ? new[] { only } : null;
            return coerced;
        }

        var items = new object?[list.Values.Length];
        var complete = true;
        for (var i = 0; i < items.Length; i++)
        {
            errors.Push(i);
            complete &= TryCoerce(list.Values[i], type.OfType, out items[i]);
            errors.Pop();
        }

        value = complete ? items : null;
        return complete;
    }

    private bool TryCoerceObject(ValueNode literal, InputObjectType type, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode node)
        {
            return errors.Add($"Expected value of type \"{type}\" to be an object, found: {LiteralText.Of(literal)}.", literal.Location);
        }

        var fields = new InputObjectFields(type, errors);
        var complete = true;
        foreach (var field in node.Fields)
        {
            complete &= TryCoerceField(field, type, fields);
        }

        return fields.TryComplete(complete, node.Location, out value);
    }

    private bool TryCoerceField(ObjectFieldNode node, InputObjectType type, InputObjectFields fields)
    {
        if (type.FindField(node.Name) is not { } field)
        {
            return errors.Add($"Expected value of type \"{type}\" not to include unknown field \"{node.Name}\".", node.Location);
        }

        var index = type.Fields.IndexOf(field);
        if (fields.IsGiven(index))
        {
            return errors.Add($"Expected value of type \"{type}\" to include field \"{node.Name}\" only once.", node.Location);
        }

        // A variable without a value counts as a field that was not given, except in OneOf, where it must be the one.
        if (node.Value is VariableNode variable && !TryGet(variable, out _) && !field.IsRequired)
        {
            return !type.IsOneOf || errors.Add(
                $"Expected variable \"${variable.Name}\" provided to field \"{field.Name}\" for OneOf Input Object type \"{type}\" to provide a runtime value.",
                node.Location);
        }

        errors.Push(field.Name);
        var complete = TryCoerce(node.Value, field.Type, out var value);
        errors.Pop();
        fields.Set(index, value);
        return complete;
    }

    private bool TryCoerceEnum(ValueNode literal, EnumType type, out object? value)
    {
        value = literal is EnumValueNode node ? type.FindValue(node.Value)?.Name : null;
        if (value is not null)
        {
            return true;
        }

        return errors.Add(
            literal is EnumValueNode unknown
                ? $"Value \"{unknown.Value}\" does not exist in \"{type}\" enum."
                : $"Enum \"{type}\" cannot represent non-enum value: {LiteralText.Of(literal)}.",
            literal.Location);
    }

    private bool TryCoerceScalar(ValueNode literal, ScalarType type, out object? value)
    {
        var whole = literal is ListValueNode or ObjectValueNode ? VariableReplacement.Replace(literal, variables) : literal;
        return type.Coercion.TryCoerceLiteral(whole, out value, out var error)
            || errors.Add(error.EndsWith('.') ? error : error + ".", literal.Location);
    }
}
