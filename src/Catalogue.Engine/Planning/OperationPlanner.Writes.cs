using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Mutations;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Planning;

/// <summary>Changes, and what of them is refused before anything is looked at: what the principal may write in no catalogue.</summary>
internal sealed partial class OperationPlanner
{
    private AssuredSight Sight => field ??= new AssuredSight(schema.Model, policy);

    private ChangeRecipe PlanChange(FieldMeaning meaning, InputNode input, InputPath path, SourceLocation place) => meaning switch
    {
        FieldMeaning.Create create => PlanCreate(create.Type, input, path, place),
        FieldMeaning.Update update => PlanUpdate(update.Type, input, path, place),
        FieldMeaning.Delete delete => PlanDelete(delete.Type, input, path, place),
        FieldMeaning.Connect connect => PlanConnect(connect.Relation, input, path, place),
        FieldMeaning.Disconnect disconnect => PlanDisconnect(disconnect.Relation, input, path, place),
        _ => throw new InvalidOperationException($"{meaning} is no change."),
    };

    private ChangeRecipe.Create PlanCreate(NodeType type, InputNode input, InputPath path, SourceLocation place)
    {
        Require(policy.Creatable(type) is not Predicate.Never, $"{type}", place);
        var given = Given(input);
        if (given.ContainsKey("id") && !enforcement.At(EnforcementPoint.ChosenId, Sight.OfEverything))
        {
            throw Refuse(new GraphQLError("Only whoever sees the whole catalogue may choose an id. Leave it out, and the server makes one.") { Code = ErrorCodes.NotAuthorized }, place);
        }

        var targets = type.Relations.Where(relation => given.ContainsKey(relation.Name)).ToList();
        foreach (var relation in targets)
        {
            Require(!policy.Connectable(relation.Edge).IsNever, $"{relation}", place);
        }

        return new ChangeRecipe.Create(
            type,
            IdOf(given, "id"),
            IdOf(given, "as"),
            PlanValues(type.Properties, given, property => policy.Creatable(type, property) is not Predicate.Never, type.Name, place),
            [.. targets.Select(relation => (relation, parameters.Add(given[relation.Name], PropertyType.Id)))],
            path);
    }

    private ChangeRecipe.Update PlanUpdate(NodeType type, InputNode input, InputPath path, SourceLocation place)
    {
        Require(type.Properties.Any(property => policy.Updatable(type, property) is not Predicate.Never), $"{type}", place);
        var given = input.Fields().ToDictionary(item => item.Name, item => item.Node);
        return new ChangeRecipe.Update(
            type,
            parameters.Add(given["id"], PropertyType.Id),
            PlanValues(type.Properties, given, property => policy.Updatable(type, property) is not Predicate.Never, type.Name, place),
            path);
    }

    private ChangeRecipe.Delete PlanDelete(NodeType type, InputNode input, InputPath path, SourceLocation place)
    {
        Require(policy.Deletable(type) is not Predicate.Never && enforcement.At(EnforcementPoint.DependantsOfDeletion, Sight.OfDependants(type)), $"{type}", place);
        return new ChangeRecipe.Delete(type, parameters.Add(Given(input)["id"], PropertyType.Id), path);
    }

    // A new edge and one that is there are written by different rules: it is enough that one of them may let the principal.
    private ChangeRecipe.Connect PlanConnect(Relation relation, InputNode input, InputPath path, SourceLocation place)
    {
        var given = input.Fields().ToDictionary(item => item.Name, item => item.Node);
        var named = relation.Edge.Properties.Where(property => given.ContainsKey(property.Name)).ToList();
        Require(MayConnect(relation.Edge, named) || (named.Count > 0 && named.TrueForAll(property => !policy.Updatable(relation.Edge, property).IsNever)), $"{relation}", place);
        return new ChangeRecipe.Connect(
            relation,
            parameters.Add(given["id"], PropertyType.Id),
            parameters.Add(given["target"], PropertyType.Id),
            PlanValues(relation.Edge.Properties, given, static _ => true, relation.ToString(), place),
            path);
    }

    private bool MayConnect(EdgeType edge, List<Property> named) =>
        !policy.Connectable(edge).IsNever && named.TrueForAll(property => !policy.Connectable(edge, property).IsNever);

    private ChangeRecipe.Disconnect PlanDisconnect(Relation relation, InputNode input, InputPath path, SourceLocation place)
    {
        Require(!policy.Disconnectable(relation.Edge).IsNever, $"{relation}", place);
        var given = Given(input);
        return new ChangeRecipe.Disconnect(relation, parameters.Add(given["id"], PropertyType.Id), parameters.Add(given["target"], PropertyType.Id), path);
    }

    private ImmutableArray<GivenValue> PlanValues(ImmutableArray<Property> properties, Dictionary<string, InputNode> given, Func<Property, bool> isWritable, string owner, SourceLocation place)
    {
        var values = ImmutableArray.CreateBuilder<GivenValue>();
        foreach (var property in properties.Where(property => property.Name != "id" && given.ContainsKey(property.Name)))
        {
            Require(isWritable(property), $"{owner}.{property}", place);
            values.Add(PlanValue(property, given[property.Name]));
        }

        return values.ToImmutable();
    }

    private GivenValue PlanValue(Property property, InputNode given)
    {
        if (property.Type != PropertyType.Text || given.Value is null)
        {
            return new GivenValue.Whole(property, parameters.Add(given, property.Type, property.IsList));
        }

        var languages = given.Fields().ToDictionary(item => item.Name, item => parameters.Add(item.Node, PropertyType.String));
        return new GivenValue.ByLanguage(property, languages.GetValueOrDefault("fr"), languages.GetValueOrDefault("en"));
    }

    private Parameter? IdOf(Dictionary<string, InputNode> given, string name) => given.TryGetValue(name, out var node) ? parameters.Add(node, PropertyType.Id) : null;

    // Where there is nothing to clear yet, null is as good as nothing.
    private static Dictionary<string, InputNode> Given(InputNode input) =>
        input.Fields().Where(item => item.Node.Value is not null).ToDictionary(item => item.Name, item => item.Node);

    private void Require(bool isWritable, string coordinate, SourceLocation place)
    {
        if (!enforcement.At(EnforcementPoint.WritableCoordinate, isWritable))
        {
            throw Refuse(NotWritable(coordinate), place);
        }
    }

    private GraphQLError NotWritable(string coordinate) => principal.IsAuthenticated
        ? new GraphQLError($"You may not write `{coordinate}`: the policy leaves that to others.") { Code = ErrorCodes.NotAuthorized }
        : new GraphQLError($"Writing `{coordinate}` is for authenticated users. Send a bearer token.") { Code = ErrorCodes.NotAuthenticated };
}
