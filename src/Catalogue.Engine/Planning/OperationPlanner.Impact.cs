using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Lineage;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    // In the order of ImpactRequest.Slots.
    private static readonly string[] ImpactTypes = ["Dataset", "Project", "Publication", "Organisation"];

    private readonly ImmutableArray<ImpactRequest>.Builder impacts = ImmutableArray.CreateBuilder<ImpactRequest>();

    private void PlanImpact(CompiledField field)
    {
        var relation = LineageRelation("Dataset", "derivatives");
        if (!MayFollow(EnforcementPoint.ImpactRelation, relation))
        {
            throw Refuse(Denied($"{relation}"), Place(field, "of"));
        }

        var cases = ImpactTypes.Select(name => new CaseBuilder(TypeNamed(name))).ToImmutableArray();
        BindImpact(field, cases, impacts.Count);
        var slots = cases.Select(_ => parameters.Add(new ParameterRecipe.Later(), PropertyType.Id, isList: true)).ToImmutableArray();
        var survey = PlanImpactSurvey(relation, parameters.Add(InputNode.OfArgument(field, Arguments(field), "of"), PropertyType.Id));
        var followUp = cases.Zip(slots, (rows, ids) => new RowsRequest(
            new RowSource.Seek([new TypeGuard(rows.Type, policy.Visible(rows.Type))], ids),
            [rows.Build()]));
        impacts.Add(new ImpactRequest(survey, new QueryPlan([.. followUp]), slots));
    }

    /// <summary>The datasets that were made of one, with the ids of what hangs on them, all as the principal sees it. What is hidden ends the walk, and keeps no place in it.</summary>
    private ImpactSurvey PlanImpactSurvey(Relation relation, Parameter of)
    {
        var rows = WithId(relation.Target);
        var (results, leaders, partners) = (-1, -1, -1);
        var users = Follow(rows, "usedBy", Predicate.Always.Instance, projects =>
        {
            ReadColumn(projects, "id");
            results = FollowToIds(projects, "resultedIn");
            leaders = FollowToIds(projects, "ledBy");
            partners = FollowToIds(projects, "partners");
        });
        var survey = new ImpactSurvey(roots.Count, users, FollowToIds(rows, "publishedBy"), FollowToIds(rows, "heldBy"), results, leaders, partners);
        AddRoot(
            new RowSource.Traverse(
                of,
                relation,
                GuardOf(EnforcementPoint.ImpactNodes, relation.Target),
                Predicate.Never.Instance,
                Fixed(limits.LineageDepth),
                Fixed(Math.Min(limits.LineageNodes, ImpactFound.Most + 1)),
                enforcement.At(EnforcementPoint.ImpactEdges, policy.Edge(relation.Edge)),
                [],
                []),
            [rows]);
        return survey;
    }

    private CaseBuilder WithId(NodeType type)
    {
        var rows = new CaseBuilder(type);
        ReadColumn(rows, "id");
        return rows;
    }

    private int FollowToIds(CaseBuilder parents, string relation) => Follow(parents, relation, Predicate.Always.Instance, targets => ReadColumn(targets, "id"));

    private Parameter Fixed(int number) => parameters.Add(new ParameterRecipe.Fixed(new PlanValue.Integer(number)), PropertyType.Int);

    private void BindImpact(CompiledField field, ImmutableArray<CaseBuilder> cases, int impact)
    {
        Bind(field, (run, in _) => FieldValue.Object(run.Impacts[impact]));
        ForEach(field.Selections, "Impact", part =>
        {
            switch (part.Definition.Name)
            {
                case "datasets":
                    Bind(part, static (_, in answer) => ImpactAnswer.Of(answer).Datasets.All());
                    PlanImpacted(part, "ImpactedDataset", cases[0], null);
                    break;
                case "projects":
                    Bind(part, static (_, in answer) => ImpactAnswer.Of(answer).Projects.All());
                    PlanImpacted(part, "ImpactedProject", cases[1], cases[0]);
                    break;
                case "publications":
                    Bind(part, static (_, in answer) => ImpactAnswer.Of(answer).Publications.All());
                    PlanImpacted(part, "ImpactedPublication", cases[2], cases[1]);
                    break;
                case "organisations":
                    Bind(part, static (_, in answer) => ImpactAnswer.Of(answer).Organisations.All());
                    PlanImpacted(part, "ImpactedOrganisation", cases[3], null);
                    break;
                case "complete":
                    Bind(part, static (_, in answer) => FieldValue.Boolean(ImpactAnswer.Of(answer).Reason.Kind == FieldValueKind.Null));
                    break;
                case "reason":
                    Bind(part, static (_, in answer) => ImpactAnswer.Of(answer).Reason);
                    break;
            }
        });
    }

    /// <summary>Plans the fields of one thing that hangs on a dataset; the field that is none of the others is the thing itself.</summary>
    private void PlanImpacted(CompiledField field, string type, CaseBuilder rows, CaseBuilder? nearer) => ForEach(field.Selections, type, part =>
    {
        switch (part.Definition.Name)
        {
            case "depth":
                Bind(part, static (_, in item) => FieldValue.Integer(ImpactList.Of(item).Depth(item.Index)));
                break;
            case "roles":
                Bind(part, static (_, in item) => ImpactList.Of(item).Roles(item.Index));
                break;
            case "through" when nearer is not null:
                PlanNode(part.Selections, nearer);
                Bind(part, static (_, in item) => ImpactList.Of(item).Through(item.Index));
                break;
            default:
                PlanNode(part.Selections, rows);
                Bind(part, static (_, in item) => ImpactList.Of(item).Node(item.Index));
                break;
        }
    });
}
