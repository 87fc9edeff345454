using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation;

/// <summary>The errors of one validation, up to the limit.</summary>
internal sealed class ValidationErrors(int maxErrors)
{
    private readonly ImmutableArray<GraphQLError>.Builder _errors = ImmutableArray.CreateBuilder<GraphQLError>();

    public bool IsFull => _errors.Count >= maxErrors;

    public bool IsEmpty => _errors.Count == 0;

    public void Report(ValidationRule rule, string message, params ReadOnlySpan<Location> places)
    {
        if (IsFull)
        {
            return;
        }

        var locations = ImmutableArray.CreateBuilder<SourceLocation>(places.Length);
        foreach (var place in places)
        {
            locations.Add(place.ToSourceLocation());
        }

        Report(new GraphQLError(message)
        {
            Locations = locations.MoveToImmutable(),
            Extensions = [new("specifiedBy", rule.SpecifiedBy)],
        });
    }

    public void Report(GraphQLError error)
    {
        if (!IsFull)
        {
            _errors.Add(error);
        }
    }

    public ImmutableArray<GraphQLError> ToImmutable() => _errors.ToImmutable();
}
