using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation.Rules;

namespace Catalogue.GraphQL.Validation;

internal sealed partial class ValidationWalk
{
    private void WalkValue(ValueNode value, ValuePlace place)
    {
        if (errors.IsFull || !Descend(value))
        {
            return;
        }

        switch (value)
        {
            case VariableNode variable:
                _current?.Variables.Add(new(variable, place.Type, place.HasDefault, place.OneOf));
                break;

            case ListValueNode list:
                WalkList(list, place);
                break;

            case ObjectValueNode fields:
                WalkObject(fields, place);
                break;

            default:
                ValuesOfCorrectType.Check(this, value, place.Type);
                break;
        }

        _depth--;
    }

    private void WalkList(ListValueNode list, ValuePlace place)
    {
        var listType = place.Type?.Nullable as ListType;
        if (listType is null)
        {
            ValuesOfCorrectType.Check(this, list, place.Type);
        }

        foreach (var item in list.Values)
        {
            WalkValue(item, new(listType?.OfType));
        }
    }

    private void WalkObject(ObjectValueNode node, ValuePlace place)
    {
        InputObjectFieldUniqueness.Check(this, node);
        // An object given where a list is expected is the list's only item (spec 3.11).
        var type = place.Type?.Named as InputObjectType;
        if (type is null)
        {
            ValuesOfCorrectType.Check(this, node, place.Type);
        }
        else
        {
            InputObjectRequiredFields.Check(this, node, type);
        }

        foreach (var field in node.Fields)
        {
            var definition = type is null ? null : InputObjectFieldNames.Check(this, node, field, type);
            WalkValue(field.Value, new(definition?.Type, definition?.DefaultValue is not null, type is { IsOneOf: true } ? type : null));
        }

        if (type is { IsOneOf: true })
        {
            ValuesOfCorrectType.CheckOneOf(this, node, type);
        }
    }
}
