using Catalogue.Engine.Schema;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomRequests
{
    private const string Errors = "errors { __typename message code path ... on NotFoundError { id } ... on NotAuthorizedError { coordinate } }";

    private static readonly string[] Written = ["Dataset", "Dataset", "Table", "Variable", "Linkage", "LinkagePass", "MatchRate", "Process", "Project", "QualityMeasurement"];

    private ILookup<NodeType, string> writable = Array.Empty<(NodeType Type, string Id)>().ToLookup(node => node.Type, node => node.Id);

    /// <summary>A request that writes, rather to what those changes are about or what may be written. Few of them are refused as a whole.</summary>
    public Conversation NextMutation(IReadOnlyList<Change> about, AuthorisedView view)
    {
        (focus, uses, alias) = (about, [], 0);
        writable = view.Source.Nodes.Values.Where(view.IsWritable).OrderBy(node => node.Id, StringComparer.Ordinal).ToLookup(node => node.Type, node => node.Id);
        var fields = random.Next(3) == 0
            ? $"applyChanges(input: [{string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomWrite() is var write ? $"{{ {write.Name}: {{ {write.Input} }} }}" : ""))}]) {{ nodes {{ {Fragments([TypeOf("Dataset"), TypeOf("Variable")], Position.Select)} }} {Errors} withheld {{ id coordinate message }} }}"
            : string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomWrite() is var write ? $"{Alias()}{write.Name}(input: {{ {write.Input} }}) {{ {Payload(write.Type, write.Name)} }}" : ""));
        return new Conversation($"mutation {{ {fields} }}", false, [.. uses.Select(use => use with { Position = Position.Mutation })]);
    }

    private string Payload(NodeType type, string name) => name.StartsWith("delete", StringComparison.Ordinal)
        ? $"id {Errors}"
        : $"{Singular(type)} {{ {Selection(type, 1)} }} {Errors}{(type.Properties.Any(property => property.IsStatistic) ? " withheld { id coordinate message }" : "")}";

    private (string Name, string Input, NodeType Type) RandomWrite()
    {
        var type = random.Next(3) == 0 && TypesInFocus() is { Length: > 0 } types ? values.Any(types)
            : random.Next(3) > 0 && writable.Count > 0 ? values.Any(writable.Select(nodes => nodes.Key).ToArray())
            : TypeOf(values.Any(Written));
        See(Position.Mutation, type);
        return random.Next(9) switch
        {
            0 when policy.Creatable(type) is not Predicate.Never => ($"create{type}", Creation(type), type),
            1 when policy.Deletable(type) is not Predicate.Never => ($"delete{type}", $"id: \"{IdToWrite(type)}\"", type),
            2 or 3 or 4 when RandomRelation(type, relation => !policy.Connectable(relation.Edge).IsNever) is { } relation => ($"connect{NameOf(relation)}", Connection(relation), type),
            5 when RandomRelation(type, relation => !policy.Disconnectable(relation.Edge).IsNever) is { } relation => ($"disconnect{NameOf(relation)}", Ends(relation), type),
            _ => ($"update{type}", Update(type), type),
        };
    }

    private string Creation(NodeType type)
    {
        var given = type.Properties.Skip(1).Where(property => property.Required || (random.Next(4) == 0 && MayGive(policy.Creatable(type, property)))).Select(property => Given(type, property, property.Required));
        var targets = type.Relations.Where(relation => ApiDerivation.IsGivenAtCreation(relation) && (relation.Required || (random.Next(2) == 0 && !policy.Connectable(relation.Edge).IsNever))).Select(Target);
        return string.Join(", ", given.Concat(targets));
    }

    private string Update(NodeType type)
    {
        var writable = type.Properties.Where(property => MayGive(policy.Updatable(type, property))).ToArray();
        var properties = Enumerable.Range(0, random.Next(1, 4)).Select(_ => values.Any(writable.Length == 0 ? [.. type.Properties.Skip(1)] : writable)).Where(property => property != type.Id).Distinct();
        return string.Join(", ", properties.Select(property => Given(type, property, required: false)).Prepend($"id: \"{IdToWrite(type)}\""));
    }

    // Rarely also what is refused whatever it is given to.
    private bool MayGive(Predicate condition) => condition is not Predicate.Never || random.Next(60) == 0;

    private string Given(NodeType type, Property property, bool required)
    {
        uses.Add(new Use(Position.Mutation, type, null, property));
        return $"{property}: {Input(property, required)}";
    }

    private string Connection(Relation relation)
    {
        var given = relation.Edge.Properties.Where(property => property.Required || random.Next(2) == 0).ToArray();
        uses.AddRange(given.Select(property => new Use(Position.Mutation, null, relation.Edge, property)));
        return string.Join(", ", given.Select(property => $"{property}: {Input(property, property.Required)}").Prepend(Ends(relation)));
    }

    private string Ends(Relation relation)
    {
        See(Position.Mutation, relation.Target);
        uses.Add(new Use(Position.Mutation, null, relation.Edge));
        return $"id: \"{IdToWrite(relation.Owner)}\", target: \"{IdToWrite(relation.Target)}\"";
    }

    private string Target(Relation relation)
    {
        See(Position.Mutation, relation.Target);
        uses.Add(new Use(Position.Mutation, null, relation.Edge));
        return $"{relation.Name}: \"{IdToWrite(relation.Target)}\"";
    }

    private string Input(Property property, bool required)
    {
        if (!required && random.Next(6) == 0)
        {
            return "null";
        }

        return property switch
        {
            { Type: PropertyType.Text } => random.Next(3) switch
            {
                0 => $"{{ fr: \"{values.Word()}\" }}",
                1 => $"{{ fr: \"{values.Word()}\", en: \"{values.Word()}\" }}",
                _ => $"{{ fr: null, en: \"{values.Word()}\" }}",
            },
            { IsList: true } => $"[{RandomValues.Literal(property, values.Item(property))}, {RandomValues.Literal(property, values.Item(property))}]",
            _ => RandomValues.Literal(property, values.Item(property)),
        };
    }

    private Relation? RandomRelation(NodeType type, Func<Relation, bool> fits) =>
        type.Relations.Where(fits).ToArray() is { Length: > 0 } relations ? values.Any(relations) : null;

    private string IdToWrite(NodeType type) => random.Next(4) > 0 && writable[type].ToArray() is { Length: > 0 } ids ? values.Any(ids) : IdOf(type);

    private static string NameOf(Relation relation) => $"{relation.Owner}{char.ToUpperInvariant(relation.Name[0])}{relation.Name[1..]}";
}
