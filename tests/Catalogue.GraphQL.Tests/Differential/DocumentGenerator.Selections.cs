using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Differential;

internal sealed partial class DocumentGenerator
{
    private void WriteSelectionSet(CompositeType type, int depth, bool isSubscription = false)
    {
        Write("{");
        var count = isSubscription && !faults.Strike(Fault.Subscription) ? 1 : 1 + chance.Below(depth == 1 ? 4 : 3);
        for (var i = 0; i < count; i++)
        {
            var choice = chance.Below(20);
            if (isSubscription && !faults.Strike(Fault.Subscription))
            {
                WriteField(type, depth, isSubscription);
            }
            else if (choice < 14 || depth >= MostDepth)
            {
                WriteField(type, depth, isSubscription: false);
            }
            else if (choice < 17)
            {
                WriteInlineFragment(type, depth);
            }
            else
            {
                WriteFragmentSpread(type, depth);
            }
        }

        Write("}");
    }

    private void WriteField(CompositeType type, int depth, bool isSubscription)
    {
        if (PickField(type, depth, isSubscription) is not { } field || (_fieldsLeft <= 0 && field.Type.Named is CompositeType))
        {
            Write(isSubscription ? chance.Of(((ObjectType)type).Fields).Name : "__typename");
            return;
        }

        _fieldsLeft--;
        var arguments = Written(() => WriteArguments(field.Arguments));
        var name = faults.Strike(Fault.FieldName) ? Misspelt(field.Name) : field.Name;
        var isStreamed = IsStreamed(field);
        WriteResponseName(name, $"{name}{string.Join(' ', arguments)}: {field.Type}", isStreamed);
        _tokens.AddRange(arguments);
        if (isStreamed)
        {
            WriteStream();
        }

        if (!isSubscription || faults.Strike(Fault.Subscription))
        {
            WriteDirectives(DirectiveLocation.Field);
        }

        if (field.Type.Named is CompositeType composite)
        {
            if (!faults.Strike(Fault.Leaf))
            {
                WriteSelectionSet(composite, depth + 1);
            }
        }
        else if (faults.Strike(Fault.Leaf))
        {
            Write("{", "id", "}");
        }
    }

    private FieldDefinition? PickField(CompositeType type, int depth, bool isSubscription)
    {
        if (!isSubscription && chance.OneIn(type == schema.QueryType ? 40 : 16))
        {
            return type == schema.QueryType ? chance.OneIn(2) ? schema.SchemaField : schema.TypeField : type.TypeNameField;
        }

        // What the introspection types say of themselves and of the built-in directives is each implementation's own.
        var fields = type is ImplementingType { Fields: var all } ? all : [];
        var candidates = fields.Where(field => (depth < MostDepth || field.Type.IsLeafType) && !IsOwn(field)).ToList();
        return candidates.Count == 0 ? null : chance.Of(candidates);
    }

    private static bool IsOwn(FieldDefinition field) =>
        field.DeclaringType.Name.StartsWith("__", StringComparison.Ordinal) && field.Name is "description" or "directives" or "types" or "possibleTypes";

    /// <summary>Response names stand for one field with one list of arguments in an operation, so that all selections can be merged.</summary>
    private void WriteResponseName(string name, string signature, bool isStreamed)
    {
        if (isStreamed)
        {
            Write($"s{_labelCount++}", ":", name);
            return;
        }

        var alias = chance.OneIn(4) ? $"a{chance.Below(5)}" : name;
        while (!_signatures.TryAdd(alias, signature) && _signatures[alias] != signature && !faults.Strike(Fault.ResponseName))
        {
            alias = $"a{chance.Below(100)}";
        }

        if (alias != name)
        {
            Write(alias, ":");
        }

        Write(name);
    }

    private void WriteInlineFragment(CompositeType type, int depth)
    {
        Write("...");
        var condition = chance.OneIn(4) ? null : PickOverlapping(type);
        if (condition is not null)
        {
            Write("on", faults.Strike(Fault.TypeCondition) ? PickTypeName() : condition.Name);
        }

        WriteDefer();
        WriteDirectives(DirectiveLocation.InlineFragment);
        WriteSelectionSet(condition ?? type, depth + 1);
    }

    private void WriteFragmentSpread(CompositeType type, int depth)
    {
        var known = _fragments.Where(fragment => schema.DoTypesOverlap(fragment.Type, type)).ToList();
        var name = known.Count > 0 && chance.OneIn(2) ? chance.Of(known).Name : null;
        if (name is null)
        {
            name = $"F{_fragmentCount++}";
            WriteFragment(name, PickOverlapping(type), depth);
        }

        if (faults.Strike(Fault.Spread))
        {
            name = $"F{chance.Below(_fragmentCount + 1)}";
        }

        Write("...", name);
        WriteDefer();
        WriteDirectives(DirectiveLocation.FragmentSpread);
    }

    private void WriteFragment(string name, CompositeType type, int depth)
    {
        var definition = Written(() =>
        {
            Write("fragment", name, "on", faults.Strike(Fault.TypeCondition) ? PickTypeName() : type.Name);
            WriteDirectives(DirectiveLocation.FragmentDefinition);
            WriteSelectionSet(type, depth + 1);
        });
        _definitions.Add(definition);
        _fragments.Add((name, type));
    }

    private CompositeType PickOverlapping(CompositeType type) =>
        chance.Of(schema.Types.OfType<CompositeType>().Where(other => schema.DoTypesOverlap(type, other)).ToList());

    private CompositeType PickComposite() => chance.Of(schema.Types.OfType<CompositeType>().ToList());

    private string PickTypeName() => chance.OneIn(4) ? "NoSuchType" : chance.Of(schema.Types).Name;

    private string Misspelt(string name) => chance.OneIn(2) ? name + "x" : chance.Of(schema.Types.OfType<ObjectType>().ToList()).Fields[0].Name;
}
