using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Differential;

internal sealed partial class DocumentGenerator
{
    private void WriteVariableDefinitions()
    {
        if (faults.Strike(Fault.VariableUnused))
        {
            _variables.Add(new("unused", PickInputType(), null));
        }

        var definitions = _variables.Where(_ => !faults.Strike(Fault.VariableUndefined)).ToList();
        if (definitions.Count > 0 && faults.Strike(Fault.VariableRepeated))
        {
            definitions.Add(chance.Of(definitions));
        }

        if (definitions.Count == 0)
        {
            return;
        }

        Write("(");
        foreach (var definition in definitions)
        {
            WriteVariableDefinition(definition);
        }

        Write(")");
    }

    private void WriteVariableDefinition(DraftVariable variable)
    {
        Write("$", variable.Name, ":");
        WriteType(variable.Type);
        if (variable.DefaultValue is { } defaultValue)
        {
            Write("=");
            _tokens.AddRange(defaultValue);
        }

        WriteDirectives(DirectiveLocation.VariableDefinition);
    }

    private void WriteType(GraphQLType type)
    {
        switch (type)
        {
            case NonNullType nonNull:
                WriteType(nonNull.OfType);
                Write("!");
                break;
            case ListType list:
                Write("[");
                WriteType(list.OfType);
                Write("]");
                break;
            default:
                Write(faults.Strike(Fault.VariableType) ? PickTypeName() : type.Named.Name);
                break;
        }
    }

    private void WriteVariable(GraphQLType type, bool hasLocationDefault)
    {
        var usable = _variables.Where(variable => IsUsable(variable, type, hasLocationDefault)).ToList();
        var variable = usable.Count > 0 && !chance.OneIn(3) ? chance.Of(usable) : Define(type, hasLocationDefault);
        Write("$", variable.Name);
    }

    private static bool IsUsable(DraftVariable variable, GraphQLType type, bool hasLocationDefault)
    {
        var own = variable.Type.ToString() ?? string.Empty;
        var needed = type.ToString() ?? string.Empty;
        return own == needed
            || own == needed + "!"
            || (own + "!" == needed && (hasLocationDefault || variable.DefaultValue is [not "null", ..]));
    }

    private DraftVariable Define(GraphQLType type, bool hasLocationDefault)
    {
        var withDefault = chance.OneIn(3);
        if (faults.Strike(Fault.VariableType))
        {
            type = PickInputType();
        }
        else if (type is not NonNullType)
        {
            type = chance.OneIn(3) ? type.AsNonNull() : type;
        }
        else if ((withDefault || hasLocationDefault) && chance.OneIn(2))
        {
            type = type.Nullable;
        }

        // Where a non-null place takes a nullable variable for its default, that default is not null.
        var defaultValue = withDefault ? Written(() => WriteLiteral(type.AsNonNull(), 2, isConstant: true)) : null;
        var variable = new DraftVariable($"v{_variables.Count}", type, defaultValue);
        _variables.Add(variable);
        return variable;
    }

    private GraphQLType PickInputType()
    {
        GraphQLType type = chance.Of(schema.Types.Where(candidate => candidate.IsInputType).ToList());
        type = chance.OneIn(3) ? type.AsList() : type;
        return chance.OneIn(3) ? type.AsNonNull() : type;
    }
}
