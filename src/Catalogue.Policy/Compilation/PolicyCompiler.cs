using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Compilation;

/// <summary>
/// Partial evaluation of a policy for principals of one shape: what the shape decides folds to constants, what is left
/// are predicates on rows with <see cref="PrincipalFacts"/> as parameters.
/// </summary>
internal sealed partial class PolicyCompiler
{
    private static readonly int NotionCount = Enum.GetValues<Notion>().Length;

    private readonly PolicyRules rules;
    private readonly PrincipalShape shape;
    private readonly Predicate?[] notions;

    private PolicyCompiler(PolicyRules rules, PrincipalShape shape)
    {
        this.rules = rules;
        this.shape = shape;
        notions = new Predicate?[rules.Nodes.Length * NotionCount];
    }

    public static CompiledPolicy Compile(PolicyRules rules, PrincipalShape shape)
    {
        var compiler = new PolicyCompiler(rules, shape);
        return new CompiledPolicy(
            rules.Model,
            [.. rules.Nodes.Select(compiler.CompileNode)],
            [.. rules.Edges.Select(compiler.CompileEdge)],
            compiler.CompileRelations(),
            [.. rules.Combinations.Where(rule => rule.Unless is not { } spared || !shape.IsIn(spared)).Select(rule => rule.Combination)],
            shape.IsAdmin);
    }

    private NodeVerdicts CompileNode(NodeRules node)
    {
        Predicate Notion(Notion notion) => NotionOf(node.Type, notion);
        var stub = PredicateAlgebra.And(Permitted(node.Stub, Notion), Spared(node.Rows.Forbids, Notion));
        ImmutableArray<FieldVerdict> fields = [.. node.Fields.Select(field => CompileField(field, Notion, PredicateAlgebra.Guard))];
        return new NodeVerdicts(Notion(Rules.Notion.Visible), PredicateAlgebra.Guard(stub), fields, CompileWrites(node, fields));
    }

    private EdgeVerdicts CompileEdge(EdgeRules edge)
    {
        // No guard around a condition on edges: there is a bit per node, not per edge. Conditions on the ends have theirs.
        Predicate Notion(Notion notion) => shape.IsRegistered ? WhereTrue(edge.Rows.RuleOf(notion) ?? Rule.Never) : Predicate.Never.Instance;
        var visible = PredicateAlgebra.And(Permitted(edge.Rows.Visible, Notion), Spared(edge.Rows.Forbids, Notion));
        ImmutableArray<FieldVerdict> fields = [.. edge.Fields.Select(field => CompileField(field, Notion, static clear => clear))];
        return new EdgeVerdicts(visible, fields, CompileWrites(edge, visible, fields));
    }

    private FrozenSet<Relation> CompileRelations() => rules.Nodes
        .SelectMany(node => node.Relations)
        .Where(relation => shape.IsIn(relation.Value.LeastAudience) && relation.Value.Requirement.Rules.All(rule => WhereTrue(rule) is Predicate.Always))
        .Select(relation => relation.Key)
        .ToFrozenSet();

    private FieldVerdict CompileField(FieldRule field, Func<Notion, Predicate> notion, Func<Predicate, Predicate> guard)
    {
        var shown = Met(field.Requirement, notion);
        var clear = PredicateAlgebra.And(shown, AtLeast(field.Read, notion), Spared(field.Forbids, notion));
        var mask = field.Mask is { } rule && shape.IsIn(rule.For) && shown is not Predicate.Never ? rule : null;
        return clear is Predicate.Never && mask is null
            ? FieldVerdict.Deny
            : FieldVerdict.Masked(guard(clear), mask?.Mask, guard(shown));
    }

    /// <summary>The rows for which a requirement is met.</summary>
    private Predicate Met(Requirement requirement, Func<Notion, Predicate> notion) =>
        PredicateAlgebra.And(requirement.Rules.Select(WhereTrue).Prepend(AtLeast(requirement.Least, notion)));

    /// <summary>The rows that some permission shows.</summary>
    private Predicate Permitted(ImmutableArray<Permit> permits, Func<Notion, Predicate> notion) => PredicateAlgebra.Or(
        permits.Select(permit => PredicateAlgebra.And(
            AtLeast(permit.To, notion),
            permit.Where is null ? Predicate.Always.Instance : WhereTrue(permit.Where))));

    /// <summary>The rows that no prohibition takes away. What is unknown is forbidden.</summary>
    private Predicate Spared(ImmutableArray<Forbid> forbids, Func<Notion, Predicate> notion) => PredicateAlgebra.And(
        forbids.Select(forbid => PredicateAlgebra.Or(
            PredicateAlgebra.Not(forbid.Where is null ? Predicate.Always.Instance : WherePossible(forbid.Where)),
            AtLeast(forbid.Unless, notion))));

    /// <summary>The rows for which the principal belongs to the audience or to one above it.</summary>
    private Predicate AtLeast(Audience audience, Func<Notion, Predicate> notion) => audience switch
    {
        Audience.Granted when !shape.IsIn(Audience.Auditor) => PredicateAlgebra.Or(notion(Notion.Granted), notion(Notion.Steward)),
        Audience.Steward when !shape.IsIn(Audience.Auditor) => notion(Notion.Steward),
        _ => PredicateAlgebra.Constant(shape.IsIn(audience)),
    };

    private Predicate NotionOf(NodeType type, Notion notion) =>
        notions[(type.Ordinal * NotionCount) + (int)notion] ??= PredicateAlgebra.Guard(CompileNotion(rules.Nodes[type.Ordinal].Rows, type, notion));

    private Predicate CompileNotion(RowRules rows, NodeType type, Notion notion)
    {
        if (notion == Notion.Visible)
        {
            Predicate Own(Notion other) => NotionOf(type, other);
            return PredicateAlgebra.And(Permitted(rows.Visible, Own), Spared(rows.Forbids, Own));
        }

        // Audiences are nested: whoever is granted or steward of a row is registered, whatever the rule says.
        return shape.IsRegistered && rows.RuleOf(notion) is { } rule ? WhereTrue(rule) : Predicate.Never.Instance;
    }
}
