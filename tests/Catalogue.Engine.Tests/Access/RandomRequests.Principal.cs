namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomRequests
{
    /// <summary>What is told of the principal and of the policy, which says nothing of the graph.</summary>
    private string AboutAccess()
    {
        var type = AnyType();
        var field = values.Any(type.Properties.Select(property => property.Name).Concat(type.Relations.Select(relation => relation.Name)).Append("nothing").ToArray());
        return $"me {{ subject isAuthenticated roles organisations projects }} {Alias()}myAccess(type: \"{type}\") {{ coordinate outcome mask type field audience }} "
            + $"{Alias()}myAccess(type: \"{type}\", field: \"{field}\") {{ coordinate outcome mask field howToGetAccess(language: {values.Any(["FR", "EN"])}) }}";
    }
}
