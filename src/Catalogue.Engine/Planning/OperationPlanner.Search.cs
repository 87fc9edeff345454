using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    private void PlanSearch(CompiledField field)
    {
        var arguments = Arguments(field);
        var guards = Guards(EnforcementPoint.SearchedNodes, NamedTypes(arguments));
        var filter = InputNode.OfArgument(field, arguments, "where").Fields()
            .Where(item => item.Name == "dataset" && item.Node.Value is not null).Select(item => (InputNode?)item.Node).FirstOrDefault();
        var targets = guards.Select(guard => PlanSearchTarget(guard, filter, Place(field, "where"))).OfType<SearchTarget>().ToImmutableArray();
        var scope = ScopeOf(field);
        var text = parameters.Add(InputNode.OfArgument(field, arguments, "text"), PropertyType.String);
        var sizes = limits.Within(PageSizes.Usual);
        var first = PlanPageSize(field, arguments, "first", sizes.Maximum)
            ?? parameters.Add(new ParameterRecipe.Fixed(new PlanValue.Integer(sizes.Default)), PropertyType.Int);
        var source = new RowSource.Search(targets, text, first, PlanOffset(field, arguments, scope), LanguageArgument(field));
        var cases = targets.Select(target => new CaseBuilder(target.Type)).ToImmutableArray();
        BindSearch(field, cases, roots.Count, source.Offset, scope);
        AddRoot(source, cases);
    }

    /// <summary>The types that the argument <c>types</c> names; all without it.</summary>
    private IEnumerable<NodeType> NamedTypes(InputObject arguments)
    {
        var wanted = arguments.TryGetValue("types", out var value) && value is IReadOnlyList<object?> names
            ? names.OfType<string>().ToHashSet()
            : null;
        return schema.Model.NodeTypes.Where(type => wanted is null || wanted.Contains(CatalogueSchema.ConstantCase(type.Name)));
    }

    private SearchTarget? PlanSearchTarget(TypeGuard guard, InputNode? dataset, SourceLocation place)
    {
        var properties = guard.Type.Properties
            .Where(property => property.Search != SearchWeight.None && enforcement.At(EnforcementPoint.SearchedProperty, policy.Field(guard.Type, property)).Clear is not Predicate.Never)
            .Select(property => new SearchedProperty(property, VerdictOf(EnforcementPoint.SearchedProperty, guard.Type, property).Clear))
            .ToImmutableArray();
        var within = dataset is { } filter ? PlanWithin(guard.Type, filter, place) : Predicate.Always.Instance;
        return properties.IsEmpty || within is Predicate.Never
            ? null
            : new SearchTarget(guard.Type, Conjunction.All(guard.Visible, within), properties);
    }

    /// <summary>The rows that are, or lie in, a dataset with an id that satisfies the filter.</summary>
    private Predicate PlanWithin(NodeType type, InputNode filter, SourceLocation place)
    {
        if (type.Name == "Dataset")
        {
            return PlanPropertyFilter(type, type.Id, filter, place);
        }

        var container = type.FindRelation("dataset") ?? type.FindRelation("table");
        return type.Name is not ("Table" or "Variable") || container is null || !MayFollow(EnforcementPoint.SearchedRelation, container)
            ? Predicate.Never.Instance
            : Related(container, Quantifier.Some, PlanWithin(container.Target, filter, place));
    }

    private Parameter PlanOffset(CompiledField field, InputObject arguments, CursorScope scope)
    {
        var after = InputNode.OfArgument(field, arguments, "after");
        ParameterRecipe recipe = after.Value is null
            ? new ParameterRecipe.Fixed(new PlanValue.Integer(0))
            : new ParameterRecipe.CursorKey(ParameterTable.RecipeOf(after), scope, 0, "after", Place(field, "after"));
        return parameters.Add(recipe, PropertyType.Int);
    }

    private void BindSearch(CompiledField field, ImmutableArray<CaseBuilder> cases, int root, Parameter offset, CursorScope scope)
    {
        Bind(field, (run, in _) => FieldValue.Object(run.View(field.Id, run.Rows[root], all => SearchView.Of(all, run, offset, scope)), 0));
        ForEach(field.Selections, "SearchConnection", part =>
        {
            switch (part.Definition.Name)
            {
                case "nodes":
                    PlanHit(part.Selections, cases);
                    Bind(part, static (_, in search) => SearchView.Of(search) is var view ? FieldValue.List(view.Hits, 0, view.Rows.Count) : default);
                    break;
                case "edges":
                    Bind(part, static (_, in search) => SearchView.Of(search) is var view ? FieldValue.List(view.Hits, 0, view.Rows.Count) : default);
                    PlanSearchEdge(part, cases);
                    break;
                case "pageInfo":
                    Bind(part, static (_, in search) => search);
                    PlanSearchPageInfo(part);
                    break;
                case "totalCount":
                    Bind(part, static (_, in search) => FieldValue.Integer(SearchView.Of(search).Total));
                    break;
                case "facets":
                    Bind(part, static (_, in search) => SearchView.Of(search) is var view ? FieldValue.List(view.FacetList, 0, view.Facets.Length) : default);
                    PlanFacet(part);
                    break;
            }
        });
    }

    private void PlanSearchEdge(CompiledField field, ImmutableArray<CaseBuilder> cases) => ForEach(field.Selections, "SearchEdge", part =>
    {
        switch (part.Definition.Name)
        {
            case "cursor":
                Bind(part, static (_, in hit) => FieldValue.Leaf(SearchView.Of(hit).Cursor(hit.Index)));
                break;
            case "node":
                Bind(part, static (_, in hit) => hit);
                PlanHit(part.Selections, cases);
                break;
        }
    });

    private void PlanHit(CompiledSelectionSet? selections, ImmutableArray<CaseBuilder> cases) => ForEach(selections, "SearchHit", part =>
    {
        switch (part.Definition.Name)
        {
            case "type":
                Bind(part, static (_, in hit) => SearchView.Of(hit).TypeName(hit.Index));
                break;
            case "node":
                foreach (var rows in cases)
                {
                    PlanNode(part.Selections, rows);
                }

                Bind(part, static (_, in hit) => RowObject.Of(SearchView.Of(hit).Rows, hit.Index));
                break;
            case "snippet":
                Bind(part, static (_, in hit) => RowObject.Json(SearchView.Of(hit).Rows.Snippets[hit.Index]));
                break;
        }
    });

    private void PlanSearchPageInfo(CompiledField field) => ForEach(field.Selections, "PageInfo", part => Bind(part, part.Definition.Name switch
    {
        "hasNextPage" => static (_, in search) => FieldValue.Boolean(SearchView.Of(search) is var view && view.Offset + view.Rows.Count < view.Total),
        "hasPreviousPage" => static (_, in search) => FieldValue.Boolean(SearchView.Of(search) is { Offset: > 0, Total: > 0 }),
        "startCursor" => static (_, in search) => SearchView.Of(search).BoundaryCursor(0),
        _ => static (_, in search) => SearchView.Of(search) is var view ? view.BoundaryCursor(view.Rows.Count - 1) : default,
    }));

    private void PlanFacet(CompiledField field) => ForEach(field.Selections, "SearchFacet", part => Bind(part, part.Definition.Name switch
    {
        "type" => static (_, in facet) => SearchView.Of(facet).FacetType(facet.Index),
        _ => static (_, in facet) => FieldValue.Integer(SearchView.Of(facet).Facets[facet.Index].Count),
    }));
}
