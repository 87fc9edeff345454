using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Linkage;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    private static readonly PlanValue.List IdentifyingRoles = new([new PlanValue.String("IDENTIFIER"), new PlanValue.String("POTENTIAL_IDENTIFIER")]);

    private void PlanLinkagePaths(CompiledField field)
    {
        var arguments = Arguments(field);
        var from = parameters.Add(InputNode.OfArgument(field, arguments, "from"), PropertyType.Id);
        var to = parameters.Add(InputNode.OfArgument(field, arguments, "to"), PropertyType.Id);
        var first = PlanBounded(field, arguments, "first", 0, limits.LinkagePaths);
        var survey = PlanSurvey();
        var cases = new[] { "Dataset", "Dataset", "Linkage", "Variable" }.Select(name => new CaseBuilder(TypeNamed(name))).ToImmutableArray();
        var answer = linkages.Count;
        BindPaths(field, cases, answer);
        var slots = cases.Select(_ => parameters.Add(new ParameterRecipe.Later(), PropertyType.Id, isList: true)).ToImmutableArray();
        var followUp = cases.Zip(slots, (rows, ids) => new RowsRequest(
            new RowSource.Seek([GuardOf(EnforcementPoint.NodesOfPath, rows.Type)], ids),
            [rows.Build()]));
        linkages.Add(new LinkageRequest(survey, from, to, first, new QueryPlan([.. followUp]), slots));
    }

    private NodeType TypeNamed(string name) => schema.Model.FindNodeType(name)
        ?? throw new InvalidOperationException($"The model has no {name}, which the operation needs.");

    /// <summary>Every linkage that the principal may see, with the datasets, rates and keys of it that the principal may see.</summary>
    private LinkageSurvey PlanSurvey()
    {
        var rows = new CaseBuilder(TypeNamed("Linkage"));
        var survey = new LinkageSurvey(
            roots.Count,
            ReadColumn(rows, "id"),
            ReadColumn(rows, "method"),
            ReadColumn(rows, "status"),
            ReadColumn(rows, "legalDecision"),
            PlanSurveyChild(rows, "links", "id"),
            PlanSurveyChild(rows, "matchRates", "year", "rate"),
            PlanSurveyPasses(rows));
        AddRoot(new RowSource.Scan(rows.Type, enforcement.At(EnforcementPoint.SurveyedLinkages, policy.Visible(rows.Type)), [new OrderTerm(IdOf(rows.Type))], Page.All), [rows]);
        return survey;
    }

    private int ReadColumn(CaseBuilder rows, string name) => rows.Column(Readable(rows.Type, name));

    private Scalar Readable(NodeType type, string name)
    {
        var property = type.FindProperty(name) ?? throw new InvalidOperationException($"The model has no {type}.{name}, which the operation needs.");
        return VerdictOf(EnforcementPoint.SurveyedProperty, type, property).Read(new Scalar.OfNode(property));
    }

    private int PlanSurveyChild(CaseBuilder parents, string name, params string[] columns) =>
        Follow(parents, name, Predicate.Always.Instance, target => Array.ForEach(columns, column => ReadColumn(target, column)));

    private int PlanSurveyPasses(CaseBuilder linkages) => Follow(linkages, "passes", Predicate.Always.Instance, passes =>
        Follow(
            passes,
            "on",
            new Predicate.In(Readable(TypeNamed("Variable"), "role"), new Scalar.Constant(IdentifyingRoles)),
            keys => ReadColumn(keys, "id")));

    /// <summary>Reads all targets of a relation; -1 where the principal may not follow it.</summary>
    private int Follow(CaseBuilder parents, string name, Predicate condition, Action<CaseBuilder> plan)
    {
        var relation = parents.Type.FindRelation(name) ?? throw new InvalidOperationException($"The model has no {parents.Type}.{name}, which the operation needs.");
        if (!MayFollow(EnforcementPoint.SurveyedRelation, relation))
        {
            return -1;
        }

        var target = new CaseBuilder(relation.Target);
        plan(target);
        var reachable = Reachable(relation, EnforcementPoint.SurveyedNodes, EnforcementPoint.SurveyedEdges);
        var source = new RowSource.Expand(relation, Conjunction.All(reachable, condition), [new OrderTerm(IdOf(relation.Target))], Page.All);
        return parents.Child(new RowsRequest(source, [target.Build()]));
    }

    private void BindPaths(CompiledField field, ImmutableArray<CaseBuilder> cases, int answer)
    {
        Bind(field, (run, in _) => FieldValue.List(run.Linkages[answer].Paths, 0, run.Linkages[answer].Chains.Length));
        ForEach(field.Selections, "LinkagePath", part =>
        {
            switch (part.Definition.Name)
            {
                case "hops":
                    Bind(part, static (_, in path) => LinkageAnswer.Of(path).HopsOf(path.Index));
                    ForEach(part.Selections, "LinkageHop", hop => PlanHop(hop, cases));
                    break;
                case "cost":
                    Bind(part, static (_, in path) => FieldValue.Integer(LinkageAnswer.Of(path).Chains[path.Index].Cost));
                    break;
                case "matchRateBound":
                    Bind(part, static (_, in path) => LinkageAnswer.Of(path).Chains[path.Index].MatchRateBound is { } bound ? FieldValue.Float(bound) : FieldValue.Null);
                    break;
            }
        });
    }

    private void PlanHop(CompiledField field, ImmutableArray<CaseBuilder> cases)
    {
        switch (field.Definition.Name)
        {
            case "from":
                PlanNode(field.Selections, cases[0]);
                Bind(field, static (_, in hop) => LinkageAnswer.Of(hop).Node(0, hop.Index));
                break;
            case "to":
                PlanNode(field.Selections, cases[1]);
                Bind(field, static (_, in hop) => LinkageAnswer.Of(hop).Node(1, hop.Index));
                break;
            case "linkage":
                PlanNode(field.Selections, cases[2]);
                Bind(field, static (_, in hop) => LinkageAnswer.Of(hop).Node(2, hop.Index));
                break;
            case "identifiers":
                PlanNode(field.Selections, cases[3]);
                Bind(field, static (_, in hop) => LinkageAnswer.Of(hop).IdentifiersOf(hop.Index));
                break;
            case "approvals":
                var child = Follow(cases[1], "accessRoutes", Predicate.Always.Instance, routes => PlanNode(field.Selections, routes));
                Bind(field, (_, in hop) => LinkageAnswer.Of(hop).ApprovalsOf(hop.Index, child));
                break;
            default:
                Bind(field, HopFact(field.Definition.Name));
                break;
        }
    }

    private static Execution.FieldBinding HopFact(string name) => name switch
    {
        "method" => static (_, in hop) => FieldValue.Leaf(HopOf(hop).Method),
        "year" => static (_, in hop) => HopOf(hop).Latest is { } latest ? FieldValue.Integer(latest.Year) : FieldValue.Null,
        "matchRate" => static (_, in hop) => HopOf(hop).Latest is { } latest ? FieldValue.Float(latest.Rate) : FieldValue.Null,
        _ => static (_, in hop) => HopOf(hop).Decision is { } decision ? FieldValue.Leaf(decision) : FieldValue.Null,
    };

    private static SurveyedLinkage HopOf(in FieldValue hop) => LinkageAnswer.Of(hop).Hops[hop.Index].Linkage;
}
