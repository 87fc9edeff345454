using Catalogue.Engine.Access;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    /// <summary>A denied coordinate in a selection: null, and an error.</summary>
    private void Deny(CompiledField field, string coordinate)
    {
        Bind(field, static (_, in _) => FieldValue.Null);
        if (enforcement.Holds(EnforcementPoint.ToldDenial))
        {
            denials.Selected(field, Denied(coordinate));
        }
    }

    /// <summary>A denied coordinate in an argument: the operation is refused, or it would tell by its result.</summary>
    private static RequestException Refuse(GraphQLError reason, SourceLocation place) => new(reason with { Locations = [place] });

    private GraphQLError Denied(string coordinate) => principal.IsAuthenticated
        ? new GraphQLError($"You may not read `{coordinate}`. Ask `myAccess` for its rule and how to get access.") { Code = ErrorCodes.NotAuthorized }
        : new GraphQLError($"`{coordinate}` is for authenticated users. Send a bearer token, and ask `myAccess` for its rule.") { Code = ErrorCodes.NotAuthenticated };

    /// <summary>The value of a property that an argument names, as the principal may see it.</summary>
    /// <exception cref="RequestException">The principal may not see it.</exception>
    private Scalar ReadOrRefuse(EnforcementPoint point, NodeType type, Property property, SourceLocation place)
    {
        var verdict = VerdictOf(point, type, property);
        return verdict.IsStaticallyDenied && enforcement.Holds(EnforcementPoint.RefusedArgument) ? throw Refuse(Denied($"{type}.{property}"), place) : verdict.Read(new Scalar.OfNode(property));
    }
}
