using Catalogue.Engine.Schema;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access;

/// <summary>Requests over every position of the served schema, as one principal would send them. Few of them name in an argument what is denied, since that refuses the whole.</summary>
internal sealed partial class RandomRequests(GraphModel model, CompiledPolicy policy, Random random)
{
    private readonly RandomValues values = new(random);
    private IReadOnlyList<Change> focus = [];
    private List<Use> uses = [];
    private int alias;

    /// <summary>What is there, hidden or not: requests are rather about that.</summary>
    public NaiveGraph? Graph { get; set; }

    /// <summary>When what may be read was the same as in another catalogue, in milliseconds: some requests are about what happened since.</summary>
    public IReadOnlyList<long> Instants { get; set; } = [];

    /// <summary>A request, rather about what those changes are about.</summary>
    public Conversation Next(IReadOnlyList<Change> about)
    {
        (focus, uses, alias, given) = (about, [], 0, []);
        declared.Clear();
        var (query, pages) = Any();
        foreach (var use in uses.ToArray())
        {
            uses.Add(use with { Position = Position.Cost });
        }

        var document = Declared(query);
        return new Conversation(document, pages, uses) { Variables = given.ToJsonString() };
    }

    private string List()
    {
        var type = AnyType();
        See(Position.Page, type);
        var where = random.Next(3) == 0 ? "" : $"where: {Given($"{type}Filter", Where(type, 3))}, ";
        var order = Order(type, Position.Page);
        return $"page: {type.Plural}({where}{order}first: {Size()}, after: $after, before: $before) {{ {Connection(type, null, 2)} {PageInfo} }}";
    }

    private string Node()
    {
        var types = new[] { AnyType(), AnyType(), SomeType() };
        return $"node(id: {Id(types[0])}) {{ {Fragments(types.Take(2), Position.Node)} }} "
            + string.Concat(types.Skip(1).Select(type => $"{Alias()}{Singular(type)}(id: {Id(type)}) {{ {Selection(type, 2)} }} "));
    }

    private string Nodes()
    {
        var types = new[] { AnyType(), AnyType(), AnyType() };
        return $"nodes(ids: {Given("[ID!]!", $"[{string.Join(", ", types.Select(Id))}]")}) {{ {Fragments(types, Position.Node)} }}";
    }

    private string Lineage(string granularity, string name)
    {
        var type = TypeOf(name);
        var edge = RelationOf(type, "derivedFrom").Edge;
        See(Position.Lineage, type);
        uses.AddRange(edge.Properties.Where(property => property.Name is "process" or "evidence" or "transformation").Select(property => new Use(Position.Lineage, null, edge, property)));
        uses.Add(new Use(Position.Lineage, null, edge));
        return $"lineage(of: {Id(type)}, granularity: {Given("LineageGranularity!", granularity)}, direction: {Given("LineageDirection!", values.Any(["UPSTREAM", "DOWNSTREAM"]))}, depth: {Given("Int!", $"{random.Next(1, 5)}")}, maxNodes: {Given("Int!", $"{random.Next(1, 8)}")}) "
            + $"{{ complete reason root {{ id visibility }} nodes {{ id depth visibility node {{ {Fragments([type], Position.Lineage)} }} }} edges {{ from to evidence transformation process {{ id name }} }} }}";
    }

    private string Search()
    {
        var types = Enumerable.Range(0, random.Next(4)).Select(_ => AnyType()).Distinct().ToArray();
        var narrowed = types.Length == 0 ? "" : $"types: {Given("[NodeType!]", $"[{string.Join(", ", types.Select(type => CatalogueSchema.ConstantCase(type.Name)))}]")}, ";
        var where = random.Next(4) == 0 ? $"where: {Given("SearchFilter", $"{{ dataset: {{ in: [\"{IdOf(TypeOf("Dataset"))}\", \"{IdOf(TypeOf("Dataset"))}\"] }} }}")}, " : "";
        foreach (var type in types.Length == 0 ? model.NodeTypes : [.. types])
        {
            foreach (var position in new[] { Position.Search, Position.Facets, Position.Snippet })
            {
                See(position, type);
                uses.AddRange(type.Properties.Where(property => property.Search != SearchWeight.None).Select(property => new Use(position, type, null, property)));
            }
        }

        var text = values.Any(["alp", "alpha", "beta", "gamma al", "bet", "a", "alphabet beta"]);
        return $"page: search(text: {Given("String!", $"\"{text}\"")}, {narrowed}{where}first: {Given("Int!", $"{random.Next(1, 6)}")}, after: $after, language: {values.Any(["FR", "EN"])}) "
            + $"{{ totalCount facets {{ type count }} nodes {{ type snippet node {{ id {Fragments(types, Position.Search)} }} }} edges {{ cursor }} {PageInfo} }}";
    }

    private const string PageInfo = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

    private string Order(NodeType type, Position also)
    {
        var terms = Enumerable.Range(0, random.Next(3)).Select(_ => Argument(type, property => !property.IsList && property.RefersTo is null)).Distinct().ToArray();
        foreach (var term in terms)
        {
            uses.Add(new Use(Position.Order, type, null, term));
            uses.Add(new Use(also, type, null, term));
            See(Position.Order, type);
        }

        return terms.Length == 0 ? "" : $"order: {Given($"[{type}Order!]", $"[{string.Join(", ", terms.Select(term => $"{{ {term}: {values.Any(["ASC", "DESC"])} }}"))}]")}, ";
    }

    private void See(Position position, NodeType type) => uses.Add(new Use(position, type));

    private NodeType AnyType() => random.Next(2) == 0 && TypesInFocus() is { Length: > 0 } types ? values.Any(types) : random.Next(2) == 0 ? TypeOf(values.Any(["Dataset", "Dataset", "Table", "Variable", "Project", "Linkage", "Process"])) : SomeType();

    // Of which there is something, or none.
    private NodeType SomeType() => random.Next(4) > 0 && Graph?.Nodes.Values.Select(node => node.Type).Distinct().OrderBy(type => type.Ordinal).ToArray() is { Length: > 0 } types ? values.Any(types) : values.Any(model.NodeTypes);

    private NodeType TypeOf(string name) => model.FindNodeType(name) ?? throw new InvalidOperationException($"The model has no {name}.");

    private static Relation RelationOf(NodeType type, string name) => type.FindRelation(name) ?? throw new InvalidOperationException($"{type} has no {name}.");

    private string IdOf(NodeType type) => random.Next(2) == 0 && EndsInFocus(type) is { Length: > 0 } ids ? values.Any(ids)
        : random.Next(3) > 0 && Graph?.Of(type).ToArray() is { Length: > 0 } nodes ? values.Any(nodes).Id
        : values.Id(type.Name);

    private string Id(NodeType type) => Given("ID!", $"\"{IdOf(type)}\"");

    private string Size() => Given("Int!", $"{random.Next(1, 4)}");

    private string[] EndsInFocus(NodeType type) => [.. focus.SelectMany(change => change switch
    {
        Change.Connect connect => [(connect.Type.From, connect.From), (connect.Type.To, connect.To)],
        Change.Disconnect disconnect => [(disconnect.Type.From, disconnect.From), (disconnect.Type.To, disconnect.To)],
        _ => Array.Empty<(NodeType, NodeId)>(),
    }).Where(end => end.Item1 == type).Select(end => end.Item2.Value)];

    // The type whose lineage the changes are about.
    private string? DerivedInFocus() => focus
        .Select(change => change switch { Change.Connect connect => connect.Type, Change.Disconnect disconnect => disconnect.Type, _ => null })
        .FirstOrDefault(edge => edge is not null && edge.Name.EndsWith("DERIVED_FROM", StringComparison.Ordinal))?.From.Name;

    private NodeType[] TypesInFocus() => [.. focus.SelectMany(change => change switch
    {
        Change.UpsertNode upsert => [upsert.Type],
        Change.Connect connect => [connect.Type.From, connect.Type.To],
        Change.Disconnect disconnect => [disconnect.Type.From, disconnect.Type.To],
        _ => Array.Empty<NodeType>(),
    })];

    // What is unknown makes a request that is not valid, and compares nothing.
    private Property[] Known(NodeType type) => [.. policy.Known(type.Properties)];

    private Property[] InFocus(NodeType type) =>
        [.. focus.OfType<Change.UpsertNode>().Where(upsert => upsert.Type == type && upsert.Properties.Length == 1).Select(upsert => upsert.Properties[0].Property)];

    private static string Singular(NodeType type) => $"{char.ToLowerInvariant(type.Name[0])}{type.Name[1..]}";

    /// <summary>A property to name in an argument: those that are masked rather often, those that are denied rarely.</summary>
    private Property Argument(NodeType type, Func<Property, bool> fits)
    {
        var all = Known(type).Where(fits).ToArray();
        var denied = all.Where(property => policy.Field(type, property).IsStaticallyDenied).ToArray();
        var masked = all.Where(property => policy.Field(type, property).Outcome == Outcome.Mask).ToArray();
        var focused = InFocus(type).Intersect(all.Except(denied)).ToArray();
        return random.Next(2) == 0 && focused.Length > 0 ? values.Any(focused)
            : random.Next(25) == 0 && denied.Length > 0 ? values.Any(denied)
            : random.Next(2) == 0 && masked.Length > 0 ? values.Any(masked)
            : values.Any(all.Except(denied).ToArray());
    }
}
