using System.Collections.Immutable;
using Catalogue.Policy;
using Catalogue.Policy.Directives;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomPolicies
{
    /// <summary>As <see cref="Next"/>, with directives on some coordinates of the model.</summary>
    public AccessPolicy NextGuarded()
    {
        var directives = new List<AccessDirective>();
        var last = Next();
        for (var more = random.Next(4); more > 0; more--)
        {
            var directive = Directive();
            if (Load(Text, [.. directives, directive]) is { } guarded)
            {
                directives.Add(directive);
                last = guarded.Policy;
            }
        }

        return last;
    }

    private AccessDirective Directive()
    {
        var at = new DirectivePlace(Coordinate(), "catalogue.graphql", 1, 1);
        return random.Next(4) switch
        {
            0 => new AccessDirective.Authenticated(at),
            1 => new AccessDirective.Authorize(at, values.Any(["GRANTED", "STEWARD", "AUDITOR"]), null),
            2 => new AccessDirective.Authorize(at, null, [values.Any([Roles.Steward, Roles.Auditor])]),
            _ => new AccessDirective.RequiresScopes(at, values.Any(new ImmutableArray<ImmutableArray<string>>[] { [["read:all"]], [["counts"], ["read:all"]], [["counts", "read:all"]] })),
        };
    }

    private string Coordinate()
    {
        var type = values.Any(model.NodeTypes);
        var edge = values.Any(model.EdgeTypes.Where(edge => !edge.Properties.IsEmpty).ToArray());
        return random.Next(6) switch
        {
            0 => type.Name,
            1 => values.Any(type.Relations).ToString(),
            2 => edge.ToString(),
            3 => $"{edge}.{values.Any(edge.Properties)}",
            _ => $"{type}.{values.Any(type.Properties)}",
        };
    }
}
