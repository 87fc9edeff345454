using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    private void PlanOne(CompiledField field, ImmutableArray<NodeType> types)
    {
        var id = InputNode.OfArgument(field, Arguments(field), "id");
        var ids = parameters.Add(new ParameterRecipe.ListOfOne(ParameterTable.RecipeOf(id)), PropertyType.Id, isList: true);
        var root = AddSeek(field, types, ids);
        Bind(field, (run, in _) => RowObject.Single(run.Rows[root], 0));
    }

    private void PlanNodes(CompiledField field)
    {
        var ids = InputNode.OfArgument(field, Arguments(field), "ids");
        var recipe = new ParameterRecipe.BoundedList(ParameterTable.RecipeOf(ids), limits.NodeIds, "ids", Place(field, "ids"));
        var root = AddSeek(field, schema.Model.NodeTypes, parameters.Add(recipe, PropertyType.Id, isList: true));
        Bind(field, (run, in _) =>
        {
            var rows = run.Rows[root];
            return FieldValue.List(run.View(field.Id, rows, all => new ListView(index => RowObject.Single(all, index))), 0, rows.Offsets.Length - 1);
        });
    }

    private int AddSeek(CompiledField field, ImmutableArray<NodeType> types, Parameter ids)
    {
        var guards = Guards(EnforcementPoint.SoughtNodes, types);
        return AddRoot(new RowSource.Seek(guards, ids), PlanCases(field.Selections, guards));
    }

    private ImmutableArray<CaseBuilder> PlanCases(CompiledSelectionSet? selections, ImmutableArray<TypeGuard> guards)
    {
        var cases = ImmutableArray.CreateBuilder<CaseBuilder>(guards.Length);
        foreach (var guard in guards)
        {
            var builder = new CaseBuilder(guard.Type);
            PlanNode(selections, builder);
            cases.Add(builder);
        }

        return cases.MoveToImmutable();
    }

    /// <summary>Plans what is selected on a node of one type.</summary>
    private void PlanNode(CompiledSelectionSet? selections, CaseBuilder rows) =>
        ForEach(selections, rows.Type.Name, field => PlanNodeField(field, rows));

    private void PlanNodeField(CompiledField field, CaseBuilder rows)
    {
        switch (schema.MeaningOf(field.Definition))
        {
            case FieldMeaning.OfNode property:
                PlanProperty(field, property, rows);
                break;
            case FieldMeaning.NodeAccess explained:
                PlanNodeAccess(field, explained.Type, rows);
                break;
            case FieldMeaning.ToOne one:
                PlanToOne(field, one.Relation, rows);
                break;
            case FieldMeaning.ToMany many:
                PlanToMany(field, many, rows);
                break;
        }
    }

    private void PlanProperty(CompiledField field, FieldMeaning.OfNode meaning, CaseBuilder rows)
    {
        var verdict = VerdictOf(EnforcementPoint.SelectedProperty, meaning.Type, meaning.Property);
        if (verdict.IsStaticallyDenied)
        {
            Deny(field, field.Definition.Coordinate);
            return;
        }

        BindColumn(field, rows.Column(verdict.Read(new Scalar.OfNode(meaning.Property)), LanguageOf(field, meaning.Property)));
    }

    private void BindColumn(CompiledField field, int column) =>
        Bind(field, (_, in row) => RowObject.Json(RowObject.Case(row).Columns[column].Json(row.Index)));

    private Language? LanguageOf(CompiledField field, Property property) => property.Type == PropertyType.Text
        ? LanguageArgument(field)
        : null;

    private Language LanguageArgument(CompiledField field) =>
        Arguments(field).TryGetValue("language", out var value) && value is "EN" ? Language.English : Language.French;

    private void PlanToOne(CompiledField field, Relation relation, CaseBuilder rows)
    {
        if (!MayFollow(EnforcementPoint.SelectedRelation, relation))
        {
            Deny(field, field.Definition.Coordinate);
            return;
        }

        var target = new CaseBuilder(relation.Target);
        PlanNode(field.Selections, target);
        var source = new RowSource.Expand(relation, Reachable(relation, EnforcementPoint.FollowedNodes, EnforcementPoint.FollowedEdges), [new OrderTerm(IdOf(relation.Target))], Page.All);
        var child = rows.Child(new RowsRequest(source, [target.Build()]));
        Bind(field, (_, in row) => RowObject.Single(RowObject.Case(row).Children[child], row.Index));
    }

    /// <summary>Which targets of a relation exist for the principal: both the target and the edge must.</summary>
    private Predicate Reachable(Relation relation, EnforcementPoint nodes, EnforcementPoint edges) =>
        Conjunction.All(enforcement.At(nodes, policy.Visible(relation.Target)), enforcement.At(edges, policy.Edge(relation.Edge)));

    private static Scalar IdOf(NodeType type) => new Scalar.OfNode(type.Id);
}
