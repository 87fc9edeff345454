using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Policy.Compilation;

namespace Catalogue.Policy;

/// <summary>
/// The policy for principals of one shape: verdicts and predicates in which only <see cref="PrincipalFacts"/> are open.
/// Immutable and shared. Predicates are <see cref="Predicate.Always"/>, <see cref="Predicate.Never"/> or, where they
/// depend on the row's node, wrapped in a <see cref="Predicate.Guard"/>.
/// </summary>
public sealed partial class CompiledPolicy
{
    private readonly GraphModel model;
    private readonly ImmutableArray<NodeVerdicts> nodes;
    private readonly ImmutableArray<EdgeVerdicts> edges;
    private readonly FrozenSet<Relation> followed;

    internal CompiledPolicy(
        GraphModel model,
        ImmutableArray<NodeVerdicts> nodes,
        ImmutableArray<EdgeVerdicts> edges,
        FrozenSet<Relation> followed,
        ImmutableArray<Combination> combinations,
        bool mayTrace)
    {
        this.model = model;
        this.nodes = nodes;
        this.edges = edges;
        this.followed = followed;
        MayTrace = mayTrace;
        Unknown = new SecretCoordinates(model, this).Find();
        Combinations = [.. combinations.Select(combination => combination.Without(Unknown)).OfType<Combination>()];
        // Where an edge type stands in the model may follow from a relation that is unknown.
        Fingerprint = PolicyFingerprint.Of(TextOf(VerdictText.Of(model, nodes, edges, followed, Unknown).OrderBy(verdict => verdict.Coordinate, StringComparer.Ordinal)));
    }

    /// <summary>What of the model does not exist for the principal: nothing that it is told may say otherwise.</summary>
    public UnknownCoordinates Unknown { get; }

    /// <summary>The node types, edge types, relations or properties among those given that exist for the principal, in the same order.</summary>
    public ImmutableArray<T> Known<T>(ImmutableArray<T> coordinates)
        where T : class => Unknown.AreNone ? coordinates : coordinates.RemoveAll(Unknown.Contains);

    /// <summary>Stands for the verdicts on all that the principal knows.</summary>
    public PolicyFingerprint Fingerprint { get; }

    /// <summary>Which nodes of the type exist for the principal.</summary>
    public Predicate Visible(NodeType type) => nodes[type.Ordinal].Visible;

    /// <summary>
    /// Which nodes that are not visible keep an anonymous place where the form of the graph is shown (lineage). It may
    /// also hold for visible nodes, for which it means nothing.
    /// </summary>
    public Predicate Stub(NodeType type) => nodes[type.Ordinal].Stub;

    /// <summary>Whether the principal may see any node of the type at all.</summary>
    public bool MaySee(NodeType type) => Visible(type) is not Predicate.Never;

    /// <summary>What the principal may read of a property in the nodes that are visible.</summary>
    public FieldVerdict Field(NodeType type, Property property) => nodes[type.Ordinal].Fields[property.Ordinal];

    /// <summary>Which edges of the type exist for the principal, apart from the visibility of their ends. Speaks of the edge and its ends.</summary>
    public Predicate Edge(EdgeType type) => edges[type.Ordinal].Visible;

    /// <summary>What the principal may read of an edge's property where the edge exists.</summary>
    public FieldVerdict EdgeField(EdgeType type, Property property) => edges[type.Ordinal].Fields[property.Ordinal];

    /// <summary>Whether the relation may be selected, filtered by or walked. It depends on the principal alone, never on the row.</summary>
    public bool MayFollow(Relation relation) => followed.Contains(relation);

    /// <summary>The combinations that bind the principal.</summary>
    public ImmutableArray<Combination> Combinations { get; }

    /// <summary>Whether the principal may ask how access of anybody follows from the rules. An administrator may, whatever the policy says.</summary>
    public bool MayTrace { get; }

    /// <summary>Every verdict, in the order of the model, also on what is unknown to the principal. Made anew by each call.</summary>
    public IEnumerable<CoordinateVerdict> Verdicts => VerdictText.Of(model, nodes, edges, followed, UnknownCoordinates.None);

    /// <summary>Every verdict as text, a line each in the order of the model, then the combinations and whether traces may be asked for; equal exactly where all of them are.</summary>
    public override string ToString() => TextOf(Verdicts);

    private string TextOf(IEnumerable<CoordinateVerdict> verdicts) => string.Concat(verdicts.Select(verdict => $"{verdict.Coordinate}: {verdict.Text}")
        .Concat(Combinations.Select(combination => combination.ToString()))
        .Append($"trace: {(MayTrace ? "allow" : "deny")}")
        .Select(line => line + Environment.NewLine));
}
