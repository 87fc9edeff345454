using System.Collections.Immutable;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Differential;

internal sealed partial class DocumentGenerator
{
    private const int MostValueDepth = 4;

    private void WriteArguments(ImmutableArray<InputValueDefinition> definitions, bool isConstant = false)
    {
        var given = definitions.Where(definition => definition.IsRequired ? !faults.Strike(Fault.ArgumentMissing) : chance.OneIn(2)).ToList();
        if (given.Count > 0 && faults.Strike(Fault.ArgumentRepeated))
        {
            given.Add(given[0]);
        }

        chance.Shuffle(given);
        var stray = faults.Strike(Fault.Argument);
        if (given.Count == 0 && !stray)
        {
            return;
        }

        Write("(");
        foreach (var definition in given)
        {
            Write(faults.Strike(Fault.Argument) ? "noSuchArgument" : definition.Name, ":");
            WriteValue(definition.Type, 1, isConstant, definition.DefaultValue is not null);
        }

        if (stray)
        {
            Write("stray", ":");
            WriteStrayLiteral();
        }

        Write(")");
    }

    private void WriteValue(GraphQLType type, int depth, bool isConstant, bool hasLocationDefault = false)
    {
        if (!isConstant && chance.OneIn(4))
        {
            WriteVariable(type, hasLocationDefault);
        }
        else
        {
            WriteLiteral(type, depth, isConstant);
        }
    }

    private void WriteLiteral(GraphQLType type, int depth, bool isConstant)
    {
        if (faults.Strike(Fault.Value))
        {
            WriteStrayLiteral();
            return;
        }

        if (type is not NonNullType && chance.OneIn(8))
        {
            Write("null");
            return;
        }

        switch (type.Nullable)
        {
            case ListType list: WriteList(list, depth, isConstant); break;
            case InputObjectType { IsOneOf: true } choice: WriteOneOf(choice, depth, isConstant); break;
            case InputObjectType inputObject: WriteObject(inputObject, depth, isConstant); break;
            case EnumType enumType: Write(chance.Of(enumType.Values).Name); break;
            default: WriteScalar(type.Named.Name, depth, isConstant); break;
        }
    }

    private void WriteList(ListType type, int depth, bool isConstant)
    {
        if (chance.OneIn(4))
        {
            WriteLiteral(type.Named.AsNonNull(), depth, isConstant);
            return;
        }

        Write("[");
        for (var i = depth < MostValueDepth ? chance.Below(3) : 0; i > 0; i--)
        {
            WriteValue(type.OfType, depth + 1, isConstant);
        }

        Write("]");
    }

    private void WriteObject(InputObjectType type, int depth, bool isConstant)
    {
        Write("{");
        foreach (var field in type.Fields)
        {
            if (field.IsRequired ? faults.Strike(Fault.InputField) : depth >= MostValueDepth || !chance.OneIn(3))
            {
                continue;
            }

            Write(faults.Strike(Fault.InputField) ? chance.Of(type.Fields).Name + (chance.OneIn(2) ? "x" : "") : field.Name, ":");
            WriteValue(field.Type, depth + 1, isConstant, field.DefaultValue is not null);
        }

        Write("}");
    }

    private void WriteOneOf(InputObjectType type, int depth, bool isConstant)
    {
        Write("{");
        var count = faults.Strike(Fault.OneOf) ? chance.Below(3) : 1;
        for (var i = 0; i < count; i++)
        {
            // The first field is a leaf, which ends a choice within a choice.
            var field = depth < MostValueDepth ? chance.Of(type.Fields) : type.Fields[0];
            Write(field.Name, ":");
            WriteValue(faults.Strike(Fault.OneOf) ? field.Type : field.Type.AsNonNull(), depth + 1, isConstant);
        }

        Write("}");
    }
}
